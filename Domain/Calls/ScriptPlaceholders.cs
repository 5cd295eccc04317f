namespace CrmBot.Domain.Calls;

/// <summary>The closed list of blanks that scripts may use.</summary>
public static class ScriptPlaceholders
{
    public const string Contact = "contact";

    /// <summary>Unknown, it is the full name of <see cref="Contact"/>.</summary>
    public const string Honorific = "honorific";

    public static IReadOnlyDictionary<string, ScriptPlaceholder> All { get; } = new ScriptPlaceholder[]
    {
        Known(Contact, "李敏", "Li Min"),
        Known(Honorific, "李女士", "Ms Li"),
        Known("rep", "陈洁", "Chen Jie"),
        Known("company", "远景传感", "Yuanjing Sensors"),
        Known("customer", "华东精密", "Huadong Precision"),
        Known("minutes", "4", "4"),
        Known("owner", "王磊", "Wang Lei"),
        WithFallback("product", "S2 传感器", "the S2 sensors", "我们的产品", "our product"),
        WithFallback("colleague", "王磊", "Wang Lei", "我们的同事", "our colleague"),
        WithFallback("department", "研发部", "the R&D department", "相关部门", "the department concerned"),
        WithFallback("last_topic", "A 模块报价", "the module A quote", "您那边的计划", "your plans"),
        WithFallback("aspect", "交期", "delivery time", "使用", "everyday use"),
        Needed("promise", "A 模块报价", "the module A quote"),
        Needed("due", "11月24日（周二）", "Tue 24 Nov"),
        Needed("date", "11月24日（周二）", "Tue 24 Nov"),
        Needed("phone", "021-5555-0100", "021-5555-0100"),
        Needed("issue", "三号线误报", "the false alarms on line 3"),
        Needed("topic", "新版能效标准", "the new energy standard"),
        Needed("occasion", "中秋节", "Mid-Autumn Festival"),
        Known("wish", "中秋快乐，祝您阖家团圆！", "Happy Mid-Autumn Festival to you and your family!"),
        Needed("figure", "20%", "20%"),
        Needed("case", "换线提速三成", "cut changeover time by a third"),
    }.ToDictionary(placeholder => placeholder.Name);

    private static ScriptPlaceholder Known(string name, string zh, string en) => new(name, new(zh, en), null, true);

    private static ScriptPlaceholder Needed(string name, string zh, string en) => new(name, new(zh, en), null, false);

    private static ScriptPlaceholder WithFallback(string name, string zh, string en, string elseZh, string elseEn)
        => new(name, new(zh, en), new(elseZh, elseEn), false);
}
