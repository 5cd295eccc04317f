namespace CrmBot.Bot.Dialogs.Commands;

public enum PrivacyWish
{
    LeaveAlone,
    Allow,
    SeeHeld,
}
