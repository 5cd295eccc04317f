namespace CrmBot.Bot.Playground;

/// <summary>Someone of the sample archive, as the Playground must present him for the archive to know him.</summary>
public sealed record PlaygroundPerson(string Id, string ObjectIdEnd, string ChineseName, string GivenName, string Surname)
{
    public static readonly PlaygroundPerson Chen = new("29:crm-rep-1", "a001", "陈洁", "Jie", "Chen");
    public static readonly PlaygroundPerson Wang = new("29:crm-rep-2", "a002", "王磊", "Lei", "Wang");
    public static readonly PlaygroundPerson Sun = new("29:crm-rep-3", "a003", "孙宇", "Yu", "Sun");
    public static readonly PlaygroundPerson He = new("29:crm-rep-4", "a004", "何敏", "Min", "He");
    public static readonly PlaygroundPerson Zhao = new("29:crm-manager", "b001", "赵敏", "Min", "Zhao");
    public static readonly PlaygroundPerson Lin = new("29:crm-service", "c001", "林岚", "Lan", "Lin");

    public static readonly IReadOnlyList<PlaygroundPerson> All = [Chen, Wang, Sun, He, Zhao, Lin];

    public string Name => $"{ChineseName} {Surname} {GivenName}";

    public string ObjectId => $"00000000-0000-0000-0000-00000000{ObjectIdEnd}";

    public string Email => $"{GivenName}.{Surname}@example.com".ToLowerInvariant();
}
