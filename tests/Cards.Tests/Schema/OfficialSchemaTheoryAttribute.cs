using Xunit;

namespace CrmBot.Cards.Tests.Schema;

/// <summary>Shown as skipped where the official schema is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficialSchemaTheoryAttribute : TheoryAttribute
{
    public OfficialSchemaTheoryAttribute()
    {
        if (OfficialSchema.File is null)
            Skip = $"Set {OfficialSchema.Variable} to the file of the Adaptive Cards 1.5 schema.";
    }
}
