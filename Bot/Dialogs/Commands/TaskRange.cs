namespace CrmBot.Bot.Dialogs.Commands;

public enum TaskRange
{
    Today,
    Week,
    Overdue,
    All,
}
