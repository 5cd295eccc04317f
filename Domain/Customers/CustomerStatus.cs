namespace CrmBot.Domain.Customers;

/// <summary>ARC-9: 初步接洽, 已成交, 服务中, 售后维护, dormant, lost.</summary>
public enum CustomerStatus
{
    FirstContact,
    Signed,
    InService,
    AfterSales,
    Dormant,
    Lost,
}
