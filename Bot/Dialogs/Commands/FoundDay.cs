namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>A day named in a text, from Start to before End, with the words that make it a deadline ("by", 前).</summary>
internal readonly record struct FoundDay(int Start, int End, DateOnly Day, bool IsDeadline);
