namespace CrmBot.Bot.Playground.SampleArchive;

/// <summary>The tier column as the value-potential playbook sorts it; wording and actions are the source's own.</summary>
internal sealed record SampleTiers(string Name, string Frequency, string Actions)
{
    public const int HighPotential = 7;
    private const int HighAmount = 50;

    private static readonly SampleTiers Core = new("核心客户", "月度", "高层拜访、定制方案");
    private static readonly SampleTiers Mature = new("成熟客户", "季度", "产品更新通知、促销邀请");
    private static readonly SampleTiers Potential = new("潜力客户", "双月", "试用体验、案例分享");
    private static readonly SampleTiers Basic = new("基础客户", "半年", "标准服务");

    public static SampleTiers Of(SampleCustomer customer) => (customer.AnnualAmount >= HighAmount, customer.Potential >= HighPotential) switch
    {
        (true, true) => Core,
        (true, false) => Mature,
        (false, true) => Potential,
        _ => Basic,
    };
}
