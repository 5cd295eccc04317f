namespace CrmBot.Domain.Workbooks;

/// <summary>Words that mean the same column in every form (FORMS.md rule 2).</summary>
internal static class HeaderAliases
{
    private static readonly string[] CustomerNumber = ["客户编号", "客户ID", "编号", "Customer no.", "Customer number", "Customer ID"];
    private static readonly string[] Person = ["负责人", "责任人", "跟进执行人", "Owner", "Responsible"];
    private static readonly string[][] Texts =
    [
        ["地址", "注册地址", "Address", "Registered address"],
        ["职务", "职位", "Position", "Job title"],
        ["联系电话", "电话", "手机", "Phone", "Mobile", "Telephone"],
        ["邮箱", "电子邮箱", "E-mail"],
        ["得分依据", "得分根据", "Evidence"],
        ["行业", "所属行业", "Industry"],
    ];

    /// <summary>All normalised headers by which a column of this form may be called; the first is its own.</summary>
    public static IEnumerable<string> Of(FormColumn column, FormSheet form) =>
        new[] { column.Zh, column.En }.Concat(column.Aliases).Concat(Shared(column, form))
            .SelectMany(name => new[] { HeaderText.Normalise(name), HeaderUnits.Split(name).Name, HeaderUnits.Split(HeaderText.WithoutBrackets(name)).Name })
            .Where(name => name.Length > 0)
            .Distinct();

    private static IEnumerable<string> Shared(FormColumn column, FormSheet form) => column.Kind switch
    {
        // In F09 编号 is the number of the form itself.
        ColumnKind.CustomerNumber => form.Id == "F09" ? CustomerNumber.Where(name => name != "编号") : CustomerNumber,
        ColumnKind.Person => form.Columns.Count(other => other.Kind == ColumnKind.Person) == 1 ? Person : [],
        _ => Texts.Where(words => words.Contains(column.Zh) && form.Columns.Count(other => words.Contains(other.Zh)) == 1).SelectMany(words => words),
    };
}
