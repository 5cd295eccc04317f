namespace CrmBot.Bot.Dialogs.Commands;

public enum PrivacyWish
{
    LeaveAlone,
    Allow,
    SeeHeld,
    Restrict,
    Unrestrict,
    Erase,
    Hold,
    Release,
    Export,
}
