using System.Text.RegularExpressions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>"call C002", 打给C002, 给华东精密打个电话: a call to be started.</summary>
internal static class CallReader
{
    private static readonly string[] Words =
    [
        "start the call with", "start call with", "start a call with", "start the call to", "start call to", "start call", "call back", "callback", "call",
        "phone", "ring", "打电话给", "打个电话给", "拨打", "打给", "致电", "呼叫", "回访一下", "回访", "联系一下", "联系", "开始回访",
    ];

    private static readonly Regex[] Frames =
    [
        Patterns.Linear("^(?:给|跟|向)?(?<who>.{1,40}?)(?:打个?电话|打一?[个通]电话|回个?电话)$"),
        Patterns.Linear("^打个?(?<who>.{1,40}?)的?电话$"),
    ];

    public static Command? Read(Phrase phrase) =>
        CustomerWords.ReadWhole(Called(phrase)) is { } query ? new Command.StartCall(query) : null;

    private static Phrase Called(Phrase phrase)
    {
        foreach (var frame in Frames)
            if (frame.Match(phrase.Plain) is { Success: true } match)
                return match.Cut("who", phrase);
        return Array.Find(Words, phrase.StartsWith) is { } word ? phrase[word.Length..] : phrase[..0];
    }
}
