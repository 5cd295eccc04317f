namespace CrmBot.Bot.Dialogs.Commands;

public enum CardStep
{
    Next,
    Back,
    Skip,
    Pause,
    Continue,
    Save,
    Workbook,
}
