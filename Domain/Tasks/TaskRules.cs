namespace CrmBot.Domain.Tasks;

/// <summary>Names of the rules that make tasks without a playbook's number; part of the unique key of a task.</summary>
public static class TaskRules
{
    public const string Promise = "promise";
    public const string Booked = "booked";
    public const string Issue = "issue";
    public const string Import = "import";

    public static string Cadence(string playbookId, Grading.Tier tier, string cadenceId) => $"{playbookId}/{tier}/{cadenceId}";

    public static string Special(string playbookId, string specialId) => $"{playbookId}/{specialId}";
}
