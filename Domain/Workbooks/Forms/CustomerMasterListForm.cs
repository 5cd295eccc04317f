namespace CrmBot.Domain.Workbooks.Forms;

/// <summary>F02: the master list of S3.</summary>
public static class CustomerMasterListForm
{
    public static FormSheet Sheet { get; } = new("F02", new("客户信息总表", "Customer master list"),
    [
        new("CustomerNo", "客户编号", "Customer no.", ColumnKind.CustomerNumber),
        new("CustomerName", "客户名称", "Customer name"),
        new("Industry", "所属行业", "Industry"),
        new("EmployeeCount", "企业规模(员工人数)", "Employees"),
        new("AnnualRevenue", "企业规模(年营收)", "Annual revenue (CNY)", ColumnKind.Money),
        new("RegisteredAddress", "注册地址", "Registered address"),
        new("ContactName", "关键决策人/影响人", "Decision maker, influencer"),
        new("DecisionRole", "决策角色", "Role in decision"),
        new("ContactPosition", "职务", "Position"),
        new("ContactPhone", "联系电话", "Phone"),
        new("ContactIm", "微信/即时通讯", "IM"),
        new("ContactVerified", "联系方式已验证", "Contact verified", ColumnKind.YesNo),
        new("PainPoint", "痛点", "Pain point"),
        new("NeedType", "需求类型", "Need type"),
        new("ExpectedPurchaseDate", "预计采购时间", "Expected purchase date"),
        new("SourceChannel", "来源渠道", "Source channel"),
        new("FirstContactAt", "初步沟通时间", "First contact at", ColumnKind.Moment),
        new("FirstContactNotes", "首次沟通关键信息", "First contact key facts"),
        new("HeadCustomerNo", "关联客户", "Head customer no."),
        new("Status", "客户状态", "Status"),
        new("Owner", "负责人", "Owner", ColumnKind.Person, IsOurs: true),
    ]);
}
