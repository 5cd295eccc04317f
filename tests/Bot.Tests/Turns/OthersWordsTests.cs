using System.Text.Json.Nodes;
using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>
/// Only what a person writes to the bot, there and then, is a command (SEC-2). C002's reminder stands open, so a typed 2
/// logs the contact; nothing that merely carries a 2 may.
/// </summary>
[Trait("Spec", "SEC-2")]
public sealed class OthersWordsTests
{
    private const string Forwarded = "<div><blockquote itemscope itemtype=\"http://schema.skype.com/Forward\" itemid=\"17\"><p>2</p></blockquote></div>";
    private const string Quoted = "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"17\"><strong>CrmBot</strong><p itemprop=\"preview\">2</p></blockquote>";

    public static TheoryData<string> NoCommands =>
    [
        "another bot", "the bot itself", "an edited message", "an undeleted message", "a reaction", "a typing sign",
        "a channel, the bot mentioned", "a channel, nobody mentioned", "a channel, a mention that is only written", "a group chat, the bot mentioned",
        "a forwarded message", "a quote in a quote", "a quote that never ends", "a quote and thanks",
    ];

    [Theory]
    [MemberData(nameof(NoCommands))]
    public async Task What_the_person_did_not_write_has_no_effect(string what)
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var before = Stored(bot);
        await rep.AcceptedAsync(Activity(rep, what));
        Assert.Equal(before, Stored(bot));
        Assert.Empty(bot.Failures.Lines);
    }

    [Theory]
    [InlineData("CrmBot\n2\n2", Quoted + "<p>2</p>")]
    [InlineData("2", Quoted + "\r\n<div>&#50;</div>")]
    [InlineData("<quoted messageId=\"17\"/> 2", null)]
    [InlineData("2", "<p>2</p>")]
    [InlineData("2", null)]
    public async Task The_persons_own_2_logs_the_contact_with_a_quote_beside_it_or_without(string text, string? html)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        var before = Stored(bot);
        await bot.ChenJie.AcceptedAsync(WithHtml(bot.ChenJie, text, html));
        Assert.NotEqual(before, Stored(bot));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("报价", "<blockquote itemtype=\"http://schema.skype.com/Forward\"><p>报价</p></blockquote>")]
    [InlineData("<BLOCKQUOTE itemid='1'>报价</BLOCKQUOTE>", null)]
    public async Task What_holds_no_words_of_the_person_answers_no_question_of_a_call(string text, string? html)
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.ToPromiseAsync();
        var before = Stored(bot);
        await rep.AcceptedAsync(WithHtml(rep, text, html));
        Assert.Equal(before, Stored(bot));
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("保存")]
    [InlineData("save")]
    [InlineData("1")]
    public async Task Not_even_the_managers_yes_confirms_what_the_rep_was_asked_wherever_it_is_said(string yes)
    {
        await using var bot = await TestBot.StartAsync();
        var (rep, colleague) = (bot.ChenJie, bot.ZhaoMin);
        await rep.SayAsync("给C002打了电话，预算已定");
        var before = Stored(bot);
        await colleague.AcceptedAsync(colleague.Message(yes));
        await colleague.AcceptedAsync(colleague.Message(yes, a => a["conversation"]!["id"] = rep.ConversationId));
        Assert.Equal(before, Stored(bot));
        await rep.SayAsync("保存");
        Assert.NotEqual(before, Stored(bot));
    }

    [Theory]
    [InlineData("UPDATE People SET TeamId = NULL WHERE AadObjectId LIKE '%b001'")]
    [InlineData("UPDATE People SET Role = 'Rep' WHERE AadObjectId LIKE '%b001'")]
    [InlineData("UPDATE Customers SET OwnerId = (SELECT Id FROM People WHERE AadObjectId LIKE '%c001') WHERE Number = 'C002'; UPDATE People SET Role = 'Rep' WHERE AadObjectId LIKE '%b001'")]
    public async Task A_button_pressed_right_after_the_right_was_taken_away_does_nothing(string taken)
    {
        await using var bot = await TestBot.StartAsync();
        var manager = bot.ZhaoMin;
        var card = await manager.SayAsync("C002");
        var erase = await manager.SayAsync("删除个人信息 C002");
        var grade = await manager.PressAsync("人工定级…", await manager.SayAsync("C002 为什么是B级"));
        bot.File.Execute(taken);
        var before = Stored(bot);
        Assert.Equal("没找到，或者不归你看。", (await manager.PressAsync("登记问题", card)).Title);
        Assert.Equal("没找到，或者不归你看。", (await manager.PressAsync("显示号码", card)).Title);
        Assert.Equal("没找到，或者不归你看。", (await manager.PressAsync("删除", erase)).Title);
        Assert.Equal("没找到，或者不归你看。", (await manager.PressAsync("1 ", grade)).Title);
        Assert.Equal(before, Stored(bot));
    }

    private static JsonObject Activity(Chatter rep, string what) => what switch
    {
        "another bot" => rep.Message("2", a => a["from"]!["role"] = "bot"),
        "the bot itself" => rep.Message("2", a => a["from"]!["id"] = a["recipient"]!["id"]!.GetValue<string>()),
        "an edited message" => Event(rep, "messageUpdate", "editMessage"),
        "an undeleted message" => Event(rep, "messageUpdate", "undeleteMessage"),
        "a reaction" => rep.Activity("messageReaction", a =>
        {
            a["text"] = "2";
            a["replyToId"] = rep.Newest.MessageId;
            a["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        }),
        "a typing sign" => rep.Activity("typing", a => a["text"] = "2"),
        "a channel, the bot mentioned" => InGroup(rep, "channel", "<at>CrmBot</at> 2", Chatter.BotId),
        "a channel, nobody mentioned" => InGroup(rep, "channel", "2", null),
        "a channel, a mention that is only written" => InGroup(rep, "channel", "<at>CrmBot</at> 2", null),
        "a group chat, the bot mentioned" => InGroup(rep, "groupChat", "<at>CrmBot</at> 2", Chatter.BotId),
        "a forwarded message" => WithHtml(rep, "2", Forwarded),
        "a quote in a quote" => WithHtml(rep, "2", $"<blockquote>{Quoted}2</blockquote>"),
        "a quote that never ends" => WithHtml(rep, "2", "<blockquote><p>2</p>"),
        "a quote and thanks" => WithHtml(rep, "2", $"{Quoted}<p>谢谢你</p>"),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Unknown."),
    };

    private static JsonObject Event(Chatter rep, string type, string kind) => rep.Activity(type, a =>
    {
        a["text"] = "2";
        a["channelData"]!["eventType"] = kind;
    });

    private static JsonObject InGroup(Chatter rep, string type, string text, string? mentioned) => rep.Message(text, a =>
    {
        a["conversation"] = new JsonObject { ["id"] = "19:east@thread.tacv2", ["tenantId"] = Chatter.Tenant, ["conversationType"] = type, ["isGroup"] = true };
        if (mentioned is not null)
            a["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>CrmBot</at>", ["mentioned"] = new JsonObject { ["id"] = mentioned } });
    });

    private static JsonObject WithHtml(Chatter rep, string text, string? html) => rep.Message(text, a =>
    {
        if (html is not null)
            a["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
    });

    private static string Stored(TestBot bot) => string.Join('/', new[]
    {
        "SELECT COUNT(*) FROM Interactions", "SELECT COUNT(*) * 1000 + SUM(Version) FROM Tasks", "SELECT COUNT(*) * 1000 + COALESCE(SUM(Version), 0) FROM CallSessions",
        "SELECT COUNT(*) FROM CallAnswers", "SELECT COUNT(*) FROM IssueDrafts", "SELECT COUNT(*) FROM Issues", "SELECT COUNT(*) FROM AccessRecords WHERE Action <> 'refused'", "SELECT COUNT(*) FROM Reminders",
        "SELECT COUNT(*) FROM GradeChanges", "SELECT COUNT(*) FROM Contacts WHERE ErasedUtc IS NOT NULL",
    }.Select(bot.File.Scalar<long>));
}
