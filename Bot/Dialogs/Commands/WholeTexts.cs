namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>
/// Texts which are a command only as a whole: "help" is one, "this will help him" is not.
/// To add a word, add it to its line: lower case, half-width; Chinese without spaces.
/// </summary>
internal static class WholeTexts
{
    private static readonly (Command Command, string Words)[] Table =
    [
        (new Command.Hello(), "hi|hello|hey|hi there|hello there|good morning|good afternoon|good evening|你好|您好|早上好|上午好|下午好|晚上好|早|嗨|哈喽|在吗"),
        (new Command.Help(), "help|h|commands|menu|what can you do|what can i do|how does this work|帮助|菜单|说明|使用说明|怎么用|你会什么|你能做什么|我能做什么|有什么功能"),
        (new Command.MyDay(), "today|my day|day|digest|my digest|what is due|what's due|what is due today|show my day|今天|今日|我的一天|我的今天|日程|今天有什么事|今天做什么|今天有哪些事"),
        (new Command.Tasks(TaskRange.Today), "tasks|task|my tasks|tasks today|today tasks|today's tasks|my tasks today|tasks for today|my tasks for today|what are my tasks|今天有什么任务|今天有哪些任务|今天的任务|今天任务|今日任务|今天的待办|今日待办|任务|我的任务|待办|我的待办"),
        (new Command.Tasks(TaskRange.Week), "tasks this week|week tasks|this week's tasks|tasks for this week|tasks week|本周任务|本周的任务|这周任务|这周的任务|本周待办"),
        (new Command.Tasks(TaskRange.Overdue), "overdue|late|overdue tasks|late tasks|what is overdue|what is late|tasks overdue|逾期|逾期任务|逾期的|过期任务|超期任务|逾期的任务|有哪些逾期|有哪些逾期的任务|有什么逾期的|哪些逾期了"),
        (new Command.Tasks(TaskRange.All), "all tasks|all my tasks|tasks all|to do|todo|my to do|所有任务|全部任务|任务列表|全部待办|所有待办"),
        (new Command.StartCall(null), "call|start|start call|start the call|start a call|call now|回访|开始回访|打电话|开始通话|开始打电话|开始"),
        (new Command.Issue(null, null, null), "issue|issues|new issue|log an issue|log issue|report an issue|complaint|new complaint|问题|投诉|新问题|新建问题|登记问题|记录问题|登记投诉|记录投诉|客户投诉"),
        (new Command.Weekly(WeekChoice.This, null), "week|this week|my week|weekly|weekly summary|weekly report|weekly this|weekly this week|summary|本周|这周|周报|本周周报|本周总结|这周总结|周总结|本周小结|总结|我的周报"),
        (new Command.Weekly(WeekChoice.Last, null), "last week|weekly last|weekly last week|last weekly|weekly summary last week|上周|上周周报|上周总结|上周小结|上周的总结|上周的周报"),
        (new Command.ChooseLanguage(null), "language|change language|语言|切换语言|换语言|改语言"),
        (new Command.ChooseLanguage("en"), "english|language en|language english|in english|speak english|use english|switch to english|英文|英语|用英文|用英语|说英文|说英语|讲英文|切换到英文|切换英文|语言英文"),
        (new Command.ChooseLanguage("zh-CN"), "chinese|language zh|language zh-cn|language chinese|in chinese|speak chinese|use chinese|switch to chinese|中文|汉语|用中文|说中文|切换到中文|切换中文|语言中文"),
        (new Command.Away(null), "away|i am away|i'm away|请假|我要请假|休假"),
        (new Command.Why(), "why|why now|why this|why me|为什么|为何|为啥|为什么是我|为什么是现在|why did i get this|why do i get this|why am i getting this|why did you send this|why this one|为什么提醒我|为什么发给我|为什么找我|为什么有这条"),
        (new Command.Undo(), "undo|undo that|take it back|revert|撤销|撤回|撤消|恢复"),
        (new Command.Cancel(), "cancel|stop|abort|quit|exit|never mind|nevermind|forget it|drop it|取消|停止|算了|不要了|退出|放弃"),
        (new Command.CardWord(CardStep.Next), "next|next step|next one|next page|next customer|下一步|下一个|下一页|下一题|下一位|下一个客户|下一位客户"),
        (new Command.CardWord(CardStep.Back), "back|previous|go back|prev|上一步|上一个|上一页|返回|后退|回去"),
        (new Command.CardWord(CardStep.Skip), "skip|skip it|skip this|pass|跳过|略过|跳过这步|跳过这题"),
        (new Command.CardWord(CardStep.Pause), "pause|hold|hold on|暂停|先停一下|等一下|稍等"),
        (new Command.CardWord(CardStep.Continue), "continue|resume|go on|carry on|继续|接着|继续回访|接着来"),
        (new Command.CardWord(CardStep.Save), "save|save it|done|ok save|confirm|保存|确认|确定|完成|存"),
        (new Command.CardWord(CardStep.Workbook), "excel|xlsx|export|export excel|export to excel|as excel|download|导出|导出excel|导出表格|下载|下载excel|下载表格"),
    ];

    private static readonly Dictionary<string, Command> ByText = Table
        .SelectMany(line => line.Words.Split('|').Select(word => (word, line.Command)))
        .ToDictionary(pair => pair.word, pair => pair.Command, StringComparer.Ordinal);

    private static readonly int Longest = ByText.Keys.Max(word => word.Length) * 2;

    public static Command? Find(Phrase phrase)
    {
        if (phrase.Plain.Length > Longest)
            return null;
        var words = phrase.Plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return ByText.GetValueOrDefault(string.Join(' ', words)) ?? ByText.GetValueOrDefault(string.Concat(words).Trim('的'));
    }
}
