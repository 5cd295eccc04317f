using CrmBot.Domain.Calls;
using Xunit;

namespace CrmBot.Domain.Tests.Calls;

[Trait("Spec", "CBK-1")]
public sealed class ShippedScriptsTests
{
    [Fact]
    public void Every_shipped_script_is_valid()
    {
        var reading = ScriptLibrary.Load();

        Assert.True(reading.Errors.Count == 0, string.Join("\n", reading.Errors));
        Assert.NotNull(reading.Value);
    }
}
