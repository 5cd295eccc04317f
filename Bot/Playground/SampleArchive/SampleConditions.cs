namespace CrmBot.Bot.Playground.SampleArchive;

/// <summary>Condition records (F03) of the customers that matter most.</summary>
internal static class SampleConditions
{
    public static readonly SampleCondition[] All =
    [
        new("C001", "程建国", "装备制造", "订单饱满", "基本户在工商银行", "无逾期", "良好", "按期付款", 480_000, 100_000, "4"),
        new("C002", "梁百川", "日用百货零售", "门店稳步增加", "基本户在建设银行", "少量流动资金贷款", "旺季偏紧", "按期付款，偶尔晚三五天", 800_000, 66_000, "4"),
        new("C003", "顾远", "在线教育服务", "转型投入期", "基本户在招商银行", "无", "一般", "按合同分期", 300_000, 25_000, "3"),
        new("C007", "蒋明德", "电气成套设备", "产能扩张", "基本户在农业银行", "设备贷款", "良好", "按期付款", 520_000, 125_000, "5"),
        new("C010", "卫泽", "改性塑料与新材料", "良好", "基本户在中国银行", "无逾期", "良好", "提前付款", 410_000, 98_000, "5"),
    ];
}
