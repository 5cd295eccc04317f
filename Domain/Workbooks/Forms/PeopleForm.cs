namespace CrmBot.Domain.Workbooks.Forms;

/// <summary>Who works with the bot; ours, as no source has such a form.</summary>
public static class PeopleForm
{
    public static FormSheet Sheet { get; } = new("people", new("人员", "People"),
    [
        new("Name", "姓名", "Name"),
        new("EnglishName", "英文名", "English name"),
        new("Role", "角色", "Role"),
        new("Team", "团队", "Team"),
        new("TeamEnglishName", "团队英文名", "Team (English)", IsOurs: true),
        new("Manager", "上级", "Manager"),
        new("AadObjectId", "Entra 对象 ID", "Entra object ID") { Aliases = ["aadObjectId", "对象ID", "Object ID"] },
        new("Language", "语言", "Language"),
        new("TimeZone", "时区", "Time zone"),
        new("WorkingHours", "工作时间", "Working hours"),
    ]);
}
