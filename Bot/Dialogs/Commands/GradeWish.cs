namespace CrmBot.Bot.Dialogs.Commands;

public enum GradeWish
{
    See,
    Again,
    Set,
    LetFiguresDecide,
}
