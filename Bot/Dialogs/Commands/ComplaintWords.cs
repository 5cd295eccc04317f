using CrmBot.Domain.Issues;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>What an issue is about, by its words; the first line with a hit decides.</summary>
internal static class ComplaintWords
{
    private static readonly (IssueKind Kind, string[] Words)[] Kinds =
    [
        (IssueKind.Repair, ["repair", "repairs", "repaired", "maintenance", "fix it", "technician", "维修", "修理", "报修", "返修", "检修"]),
        (IssueKind.Delivery,
        [
            "delivery", "deliveries", "delivered", "deliver", "late", "delay", "delayed", "missing", "shipment", "shipping", "logistics", "arrived", "wrong data",
            "交货", "交付", "到货", "发货", "送货", "物流", "延迟", "延期", "迟到", "晚到", "缺货", "漏发", "少发", "发错",
        ]),
        (IssueKind.Quality,
        [
            "quality", "broken", "defect", "defects", "defective", "faulty", "leaks", "leaking", "leak", "scratched", "does not work", "doesn't work",
            "质量", "品质", "坏了", "损坏", "故障", "瑕疵", "漏油", "漏水", "不合格", "次品",
        ]),
        (IssueKind.Service, ["attitude", "service", "rude", "unfriendly", "response", "reply", "nobody answers", "态度", "服务", "没人接", "不回复", "怠慢", "敷衍"]),
        (IssueKind.Question, ["question", "asks how", "咨询", "疑问"]),
    ];

    public static IssueKind? KindOf(Phrase phrase)
    {
        foreach (var (kind, words) in Kinds)
            if (phrase.ContainsAny(words))
                return kind;
        return null;
    }
}
