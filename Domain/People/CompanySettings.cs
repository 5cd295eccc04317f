namespace CrmBot.Domain.People;

/// <summary>Section "Company": what the company that runs the bot decides for itself.</summary>
public sealed class CompanySettings
{
    public const string Section = "Company";

    /// <summary>Said at the start of a call ("this is Chen Jie from …").</summary>
    public string Name { get; set; } = "恒泰科技";

    public string EnglishName { get; set; } = "Hengtai Technology";

    /// <summary>Playbook of customers that name none.</summary>
    public string Playbook { get; set; } = "value-potential";

    /// <summary>Interrupting messages a person gets in a day at most; alarms of issues are not counted (BYD-4).</summary>
    public int PushesPerDay { get; set; } = 6;

    /// <summary>Contacts a rep makes in a day; a fuller day's further contacts move on within their limits (BYD-2).</summary>
    public int ContactsPerDay { get; set; } = 8;

    public string NameIn(Language language) => language == Language.English ? EnglishName : Name;
}
