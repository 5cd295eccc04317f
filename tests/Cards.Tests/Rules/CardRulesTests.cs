using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using Xunit;

namespace CrmBot.Cards.Tests.Rules;

/// <summary>Each rule must be able to fail, or it proves nothing.</summary>
public class CardRulesTests
{
    private static readonly Guid Id = World.Id(1);
    private static readonly Button Open = new("Open", new OpenTask(Id));

    [Fact]
    public void A_plain_card_keeps_them_all() => Assert.Empty(CardRules.Check(Plain().Buttons(Open).Build()));

    [Fact]
    public void Seven_buttons_are_too_many() =>
        Broken("buttons: 7", Plain().Buttons([.. Enumerable.Range(1, 7).Select(i => new Button($"Open {i}", new OpenTask(World.Id(i))))]).Build());

    [Fact]
    public void Buttons_in_the_body_count_too() => Broken("buttons: 7", Plain()
        .Answers([.. Enumerable.Range(1, 4).Select(i => new Button($"Open {i}", new OpenTask(World.Id(i))))])
        .Buttons([.. Enumerable.Range(5, 3).Select(i => new Button($"Open {i}", new OpenTask(World.Id(i))))]).Build());

    [Fact]
    public void Two_primary_buttons_are_one_too_many() =>
        Broken("buttons: more than one", Plain().Buttons(Open with { IsPrimary = true }, new Button("Help", new ShowHelp()) { IsPrimary = true }).Build());

    [Fact]
    public void Back_must_not_wait_for_a_required_field() => Broken("buttons: 'Back' waits", Plain()
        .Field(new TextInput("text", "Note") { ErrorMessage = "Write something" })
        .Words(new Button("Save", new SaveNote(Id, Id), ReplyWords.Save) { IsPrimary = true }, new Button("Back", new OpenTask(Id), ReplyWords.Back)).Build());

    [Fact]
    public void A_field_that_no_button_reads_is_lost() => Broken("inputs: no button reads 'words'", Plain()
        .Field(new TextInput("words", "Note"))
        .Words(new Button("Save", new SaveNote(Id, Id), ReplyWords.Save)).Build());

    [Fact]
    public void Two_required_fields_are_one_too_many() => Broken("inputs: 2 are required", Plain()
        .Field(new TextInput("what", "What") { ErrorMessage = "What?" })
        .Field(new TextInput("want", "Want") { ErrorMessage = "Want?" })
        .Words(new Button("Log", new SubmitIssue(Id, 1), ReplyWords.Save) { IsPrimary = true }).Build());

    [Fact]
    public void A_field_needs_a_label() => Broken("inputs: 'text' has no label", Plain()
        .Field(new TextInput("text", "")).Words(new Button("Save", new SaveNote(Id, Id), ReplyWords.Save)).Build());

    [Fact]
    public void A_row_is_heard_whole()
    {
        var row = new Container(new RichText(new TextRun("C002")), new RichText(new TextRun("2 days late"))) { Press = new ExecuteAction("1: C002", new OpenTask(Id)) };
        Broken("rows: '2 days late'", Plain().Add(row).Typed("1", new OpenTask(Id)).Build());
    }

    [Fact]
    public void Data_does_not_stand_in_a_text_block() => Broken("text: 'evil' is data", Plain().Add(new TextBlock("evil")).Build());

    [Fact]
    public void A_heading_may_name_a_customer_but_not_in_Markdown()
    {
        Assert.Empty(CardRules.Check(Plain().Add(new TextBlock("C002 · ＊＊evil＊＊") { IsHeading = true }).Build()));
        Broken("text: 'evil' is data", Plain().Add(new TextBlock("**evil**") { IsHeading = true }).Build());
    }

    [Fact]
    public void A_button_must_fit_a_phone() => Broken("buttons: '1 Open the customer now' is cut", Plain().Buttons(Open with { Title = "Open the customer now" }).Build());

    [Fact]
    public void Data_does_not_stand_in_a_label() => Broken("text: 'evil' is data", Plain()
        .Field(new TextInput("text", "evil")).Words(new Button("Save", new SaveNote(Id, Id), ReplyWords.Save)).Build());

    [Fact]
    public void Unseen_characters_do_not_get_through() => Broken("text: unseen", Plain().Add(new TextBlock("a\u202Eb")).Build());

    [Fact]
    public void A_template_does_not_get_through() => Broken("text: unseen", Plain().Add(new TextBlock("{{DATE(2020)}}")).Build());

    [Fact]
    public void A_number_does_what_its_button_does()
    {
        var card = Plain().Buttons(Open).Build();
        Broken("replies: typing 1 is not", card with { Replies = [new CardReply("1", new ShowHelp())] });
    }

    [Fact]
    public void A_number_has_one_meaning() =>
        Broken("replies: '1' means", Plain().Buttons(Open).Typed("1", new ShowHelp()).Build());

    [Fact]
    public void Numbered_rows_leave_no_numbers_to_buttons() =>
        Broken("replies: numbers mean rows", Plain().Row(new ListRow("C002", ""), new OpenTask(Id)).Buttons(new Button("Help", new ShowHelp())).Build());

    [Fact]
    public void A_button_that_cannot_be_typed_is_found() => Broken("replies: 'More' cannot be typed", Plain().Words(new Button("More", new OfferMore(Id, 1))).Build());

    [Fact]
    public void A_locked_phone_shows_no_name() => Broken("spoken: a locked phone shows", Plain().Build($"C002 {World.CompanyEn}"));

    [Fact]
    public void A_contact_is_not_read_aloud() => Broken("spoken: 'Ms Li' in speak", new CardBuilder(Language.English).Title("C002", Canary.ContactEn).Build());

    [Fact]
    public void A_chart_is_said_in_words() =>
        Broken("charts: no line of words", Plain().Add(new Bars("By tier", [new Bar("A", 88)], new Table([1, 1], [["A", "88"]]))).Build());

    [Fact]
    public void A_card_of_twenty_kilobytes_is_too_big() => Broken("size:", Plain().Add(new TextBlock(new string('a', 20 * 1024))).Build());

    private static CardBuilder Plain() => new CardBuilder(Language.English).Title("C002 · B-tier callback due today");

    private static void Broken(string rule, Card card) =>
        Assert.Contains(CardRules.Check(card), b => b.StartsWith(rule, StringComparison.Ordinal));
}
