namespace CrmBot.Domain.Workbooks.Forms;

/// <summary>F03: one row a customer.</summary>
public static class CustomerConditionForm
{
    public static FormSheet Sheet { get; } = new("F03", new("客户状况登记表", "Customer condition record"),
    [
        new("CustomerName", "客户名称", "Customer name"),
        new("Address", "地址", "Address"),
        new("LegalRepresentative", "法人", "Legal representative"),
        new("GeneralManager", "总经理", "General manager"),
        new("ContactDetails", "联络方式", "Contact details"),
        new("MainBusiness", "主营业务", "Main business"),
        new("EmployeeCount", "员工人数", "Employees"),
        new("OperatingCondition", "经营状况", "Operating condition"),
        new("Bank", "往来银行", "Bank"),
        new("LoanCondition", "贷款状况", "Loans"),
        new("CashFlow", "资金周转", "Cash flow"),
        new("Payer", "承接付款人", "Payer"),
        new("PaymentAttitude", "付款态度", "Payment attitude"),
        new("PaymentCheque", "付款支票", "Payment cheque"),
        new("UsesCheques", "使用支票", "Uses cheques"),
        new("PaymentTerm", "付款期限", "Payment term", IsOurs: true),
        new("HighestOrderAmount", "最高购置金额", "Highest order (CNY)", ColumnKind.Money),
        new("MonthlyAverageAmount", "月均购置额", "Monthly average (CNY)", ColumnKind.Money),
        new("ServiceContactWay", "客户服务沟通方式", "Service contact way"),
        new("ServiceContactFrequency", "客户服务沟通频率", "Service contact frequency"),
        new("GrowthPotential", "客户关系发展潜力", "Growth potential"),
        new("Satisfaction", "客户满意度", "Satisfaction"),
        new("CustomerNo", "客户编号", "Customer no.", ColumnKind.CustomerNumber, IsOurs: true),
        new("RecordedBy", "登记人", "Recorded by", ColumnKind.Person, IsOurs: true),
        new("RecordedOn", "登记日期", "Recorded on", ColumnKind.Date, IsOurs: true),
    ]);
}
