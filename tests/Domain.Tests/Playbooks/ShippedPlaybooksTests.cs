using CrmBot.Domain.Calls;
using CrmBot.Domain.Playbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Playbooks;

public sealed class ShippedPlaybooksTests
{
    [Fact]
    public void Every_shipped_playbook_is_valid()
    {
        var reading = PlaybookLibrary.Load(ScriptLibrary.Load().Value!);

        Assert.True(reading.Errors.Count == 0, string.Join("\n", reading.Errors));
        Assert.NotNull(reading.Value);
    }
}
