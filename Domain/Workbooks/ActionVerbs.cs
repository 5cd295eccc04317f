namespace CrmBot.Domain.Workbooks;

/// <summary>The verbs with which sales people begin what they promise; a part that begins with one is a promise of its own.</summary>
internal static class ActionVerbs
{
    private static readonly string[] Chinese =
    [
        "安排", "帮助", "报价", "拜访", "补发", "查询", "承诺", "催", "登记", "电话", "对接", "发送", "发", "反馈", "跟进", "更新", "更换", "回复", "回访", "回电", "汇报", "寄", "检查",
        "解决", "介绍", "联系", "联络", "落实", "培训", "请", "确认", "上门", "申请", "送", "提供", "提交", "调整", "通知", "推荐", "推送", "完成", "维修", "协调", "协同", "协助",
        "演示", "邀请", "优化", "预约", "约", "与", "再次", "整理", "制定", "转交", "准备", "组织",
    ];

    private static readonly string[] English =
    [
        "adjust", "agree", "arrange", "ask", "book", "call", "check", "clarify", "complete", "confirm", "coordinate", "deliver", "email", "e-mail", "exchange", "explain", "fix", "follow", "forward",
        "get", "give", "inform", "introduce", "invite", "mail", "meet", "offer", "order", "plan", "prepare", "present", "promise", "provide", "quote", "recommend", "repair", "replace", "report", "review",
        "schedule", "send", "set", "share", "ship", "show", "submit", "talk", "train", "update", "visit", "write",
    ];

    public static bool Begin(string part)
    {
        var text = part.TrimStart().ToLowerInvariant();
        foreach (var filler in new[] { "and ", "then ", "并", "再", "同时" })
        {
            if (text.StartsWith(filler, StringComparison.Ordinal))
                text = text[filler.Length..].TrimStart();
        }

        var word = new string(text.TakeWhile(letter => char.IsAsciiLetter(letter) || letter == '-').ToArray());
        return word.Length > 0 ? English.Contains(word) : Chinese.Any(verb => text.StartsWith(verb, StringComparison.Ordinal));
    }
}
