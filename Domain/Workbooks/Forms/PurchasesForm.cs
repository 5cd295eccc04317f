namespace CrmBot.Domain.Workbooks.Forms;

/// <summary>What customers bought (ARC-4); ours, as the sources name it and print no table. It drives the callbacks after a purchase.</summary>
public static class PurchasesForm
{
    public static FormSheet Sheet { get; } = new("purchases", new("购买记录", "Purchases"),
    [
        new("CustomerNo", "客户编号", "Customer no.", ColumnKind.CustomerNumber),
        new("Product", "产品", "Product") { Aliases = ["产品名称", "Product name"] },
        new("EnglishProduct", "产品(英文)", "Product (English)", IsOurs: true),
        new("Quantity", "数量", "Quantity", ColumnKind.Integer),
        new("PurchasedOn", "购买日期", "Purchased on", ColumnKind.Date),
        new("InstalledOn", "安装日期", "Installed on", ColumnKind.Date),
        new("Amount", "金额(元)", "Amount (CNY)", ColumnKind.Money),
    ]);
}
