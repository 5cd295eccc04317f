namespace CrmBot.Domain.Workbooks.Forms;

/// <summary>F11: reference input 1.</summary>
public static class TiersAndCareForm
{
    public static FormSheet Sheet { get; } = new("F11", new("客户分层与维护优先级表", "Tiers and care priority"),
    [
        new("CustomerNo", "客户ID", "Customer ID", ColumnKind.CustomerNumber),
        new("CustomerName", "客户名称", "Customer name"),
        new("Industry", "行业", "Industry"),
        new("Owner", "负责人", "Owner", ColumnKind.Person),
        new("AnnualAmount", "年交易额(万元)", "Annual amount (10k CNY)", ColumnKind.Money),
        new("ProfitContribution", "利润贡献", "Profit contribution", ColumnKind.Percent),
        new("PotentialScore", "潜力评分(1-10分)", "Potential score (1–10)", ColumnKind.Integer),
        new("Tier", "客户分层", "Tier") { Aliases = ["客户等级", "分层"] },
        new("SalesCadence", "维护频率", "Care frequency"),
        new("KeyActions", "关键维护动作", "Key care actions"),
    ]);
}
