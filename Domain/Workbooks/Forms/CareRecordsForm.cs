namespace CrmBot.Domain.Workbooks.Forms;

/// <summary>F15: reference input 2; one row is a contact or a planned one. The English columns are ours.</summary>
public static class CareRecordsForm
{
    public static FormSheet Sheet { get; } = new("F15", new("客户定期维护计划执行表", "Care plan and execution"),
    [
        new("CustomerNo", "客户ID", "Customer ID", ColumnKind.CustomerNumber),
        new("CareDate", "维护日期", "Care date", ColumnKind.Date) { Aliases = ["日期", "Date"] },
        new("Channel", "维护方式", "Way"),
        new("Content", "沟通内容", "Content"),
        new("CustomerFeedback", "客户反馈", "Customer's feedback") { Aliases = ["反馈", "Feedback"] },
        new("Owner", "负责人", "Owner", ColumnKind.Person),
        new("FollowUpAction", "后续行动", "Follow-up action") { Aliases = ["下一步行动", "Follow-up"] },
        new("State", "完成状态", "State") { Aliases = ["状态", "Status"] },
        new("EnglishContent", "沟通内容(英文)", "Content (English)", IsOurs: true),
        new("EnglishCustomerFeedback", "客户反馈(英文)", "Customer's feedback (English)", IsOurs: true),
    ]);
}
