using Xunit;

namespace CrmBot.Bot.Tests.Manifest;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class TeamsSchemaFactAttribute : FactAttribute
{
    public TeamsSchemaFactAttribute() => Skip = TeamsSchemas.Missing;
}
