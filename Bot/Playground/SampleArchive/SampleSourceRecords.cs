namespace CrmBot.Bot.Playground.SampleArchive;

/// <summary>The three rows of the source's own table, word for word; only their days are moved.</summary>
internal static class SampleSourceRecords
{
    public static readonly SampleCareRecord[] All =
    [
        new("C002", "2026-08-23", "电话回访", "确认3月订单交付情况", "交付及时，但对物流速度有建议", "协同物流部门反馈，承诺优化配送时效", "已完成", "Checked the delivery of the March order", "Delivered on time, but has suggestions about transport speed"),
        new("C001", "2026-08-28", "上门拜访", "知晓Q1使用情况，介绍新品功能", "对新品A模块感兴趣，希望提供详细参数", "3月18日前发送A模块资料，预约4月演示", "已完成"),
        new("C003", "2026-09-02", "线上会议", "演示产品B功能，解答使用疑问", "功能满足需求，需内部评估预算", "4月5日前跟进评估进展，提供报价方案", "进行中"),
    ];
}
