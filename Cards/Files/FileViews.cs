using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Files;

/// <summary>A file was wanted: what became of it.</summary>
public static class FileViews
{
    public static string Line(FileOffer offer, Language language) => offer switch
    {
        FileOffer.Asked => language.Say("✓ 文件做好了，点“允许”就存到你的 OneDrive", "✓ The file is ready: press Allow to save it to your OneDrive"),
        FileOffer.SavedHere saved => language.Say($"✓ 试用环境收不了文件，存到了 {Untrusted.Line(saved.Path, 200)}", $"✓ The Playground takes no files, so it is saved as {Untrusted.Line(saved.Path, 200)}"),
        _ => language.Say("! 文件没发出来，过一会儿再试", "! The file could not be offered. Try again in a moment"),
    };

    /// <summary>In place of the question, after a no.</summary>
    public static Card Declined(CardAction again, Language language) => After(
        ContainerStyle.Emphasis, language.Say("好，没有存", "All right, nothing was saved"), null, again, language);

    /// <summary>In place of the question: its OneDrive did not take it.</summary>
    public static Card NotSaved(CardAction again, Language language) => After(
        ContainerStyle.Attention, language.Say("! 没能存到你的 OneDrive", "! It could not be saved to your OneDrive"),
        language.Say("再试一次；还不行的话，告诉管理员。", "Try again; if it still fails, tell your administrator."), again, language);

    private static Card After(ContainerStyle style, string what, string? consequence, CardAction again, Language language) => new CardBuilder(language)
        .Strip(style, what, consequence)
        .Title(language.Say("导出文件", "A file for you"))
        .Buttons(
            new Button(language.Say("再来一次", "Offer it again"), again),
            new Button(language.Say("看我的一天", "Show my day"), new ShowTasks(TaskScope.Today)))
        .Build();
}
