namespace CrmBot.Bot.Dialogs.Commands;

public enum WeekChoice
{
    This,
    Last,
}
