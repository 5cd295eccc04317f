using System.Text.Json.Nodes;
using CrmBot.Domain.Chats;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Workbooks;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>The week as an Excel file, saved to the reader's OneDrive when they say so.</summary>
[Trait("Spec", "SUM-4")]
public sealed class WeekFileTests : IAsyncLifetime
{
    private TestBot bot = null!;
    private FakeDrive drive = null!;

    public async Task InitializeAsync() => (bot, drive) = (await TestBot.StartAsync(), await FakeDrive.StartAsync());

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await drive.DisposeAsync();
    }

    [Fact]
    public async Task Allowed_it_is_saved_with_the_cards_figures_and_the_rows_behind_them_and_the_question_becomes_the_file()
    {
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.PressAsync("接通，一切正常");
        var week = await bot.ZhaoMin.SayAsync("本周总结");
        Assert.Contains("点“允许”", (await bot.ZhaoMin.PressAsync("导出表格", week)).Strip, StringComparison.Ordinal);
        var question = Assert.Single(Files(bot.ZhaoMin));
        Assert.Equal("周总结-2026-W48.xlsx", question.File.GetProperty("name").GetString());

        await AnswerAsync(bot.ZhaoMin, question, "accept", "f1");
        var file = Assert.Single(Files(bot.ZhaoMin));
        Assert.Equal((question.Id, "application/vnd.microsoft.teams.card.file.info", "f1"),
            (file.Id, file.File.GetProperty("contentType").GetString(), file.File.GetProperty("content").GetProperty("uniqueId").GetString()));
        Assert.False(drive.SawToken);

        using var book = Book("f1");
        Assert.Equal(["本周", "各人", "各级", "明细"], book.Sheets.Select(s => s.Name));
        var figures = book.Sheets[0].Rows().ToDictionary(r => r.At(0).Text, r => r.At(1).Text);
        Assert.Equal("1", figures["完成的联系"]);
        var rows = book.Sheets[3].Rows().Skip(1).ToLookup(r => r.At(0).Text);
        foreach (var figure in new[] { "该联系的", "完成的联系", "按时完成", "逾期的联系", "下周到期", "和客户谈过", "超期没联系" })
            Assert.Equal(figures[figure], $"{rows[figure].Count()}");
        Assert.Equal("C002", rows["完成的联系"].Single().At(1).Text);
        Assert.Equal(question.File.GetProperty("content").GetProperty("sizeInBytes").GetInt32(), drive.Files["f1"].Length, tolerance: 50);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    [Trait("Spec", "SEC-3")]
    public async Task Allowed_on_another_day_it_is_a_look_of_that_day()
    {
        await bot.ChenJie.SayAsync("问题 C002 少发了两个");
        await bot.ChenJie.PressAsync("登记");
        await bot.ZhaoMin.SayAsync("导出");
        var question = Assert.Single(Files(bot.ZhaoMin));
        bot.GoTo(24, 10);

        await AnswerAsync(bot.ZhaoMin, question, "accept", "f1");

        Assert.Equal(2, await bot.ReadAsync(db => db.AccessRecords.CountAsync(r =>
            r.Action == SeenCustomers.InListAction && db.Customers.Any(c => c.Id == r.CustomerId && c.Number == "C002") && db.People.Any(p => p.Id == r.PersonId && p.AadObjectId == bot.ZhaoMin.ObjectId))));
    }

    [Fact]
    [Trait("Spec", "G2")]
    public async Task The_same_answer_twice_saves_once_and_leaves_the_file_in_the_chat()
    {
        await bot.ZhaoMin.SayAsync("导出本周总结");
        var question = Assert.Single(Files(bot.ZhaoMin));
        await AnswerAsync(bot.ZhaoMin, question, "accept", "f1");
        await AnswerAsync(bot.ZhaoMin, question, "accept", "f1");
        await bot.RestartAsync();
        await AnswerAsync(bot.ZhaoMin, question, "accept", "f1");
        Assert.Equal(1, drive.Calls);
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", Assert.Single(Files(bot.ZhaoMin)).File.GetProperty("contentType").GetString());
    }

    [Fact]
    [Trait("Spec", "G2")]
    public async Task The_same_answer_at_two_nodes_at_once_saves_once_and_the_file_stays_in_the_chat()
    {
        await using var other = await bot.AnotherHostAsync();
        await bot.ZhaoMin.SayAsync("导出本周总结");
        var question = Assert.Single(Files(bot.ZhaoMin));
        var mayGoOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        drive.Until = mayGoOn.Task;
        var first = AnswerAsync(bot.ZhaoMin, question, "accept", "f1");
        await drive.Called;
        bot.ZhaoMin.Node = other;
        await AnswerAsync(bot.ZhaoMin, question, "accept", "f1");
        mayGoOn.SetResult();
        await first;
        Assert.Equal(1, drive.Calls);
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", Assert.Single(Files(bot.ZhaoMin)).File.GetProperty("contentType").GetString());
    }

    [Fact]
    [Trait("Spec", "TSK-9")]
    public async Task A_node_that_was_killed_while_it_saved_keeps_the_file_from_nobody()
    {
        await bot.ZhaoMin.SayAsync("导出本周总结");
        var question = Assert.Single(Files(bot.ZhaoMin));
        await bot.ReadAsync(db =>
        {
            db.HandledActivities.Add(new HandledActivity(bot.ZhaoMin.ConversationId, "saving:f1", bot.Time.GetUtcNow().UtcDateTime.AddMinutes(-1)));
            return db.SaveChangesAsync();
        });
        await AnswerAsync(bot.ZhaoMin, question, "accept", "f1");
        Assert.Equal(["f1"], drive.Files.Keys);
    }

    [Fact]
    [Trait("Spec", "TMS-5")]
    public async Task A_question_that_was_forwarded_to_a_channel_saves_nothing_there()
    {
        await bot.ZhaoMin.SayAsync("导出本周总结");
        var question = Assert.Single(Files(bot.ZhaoMin));
        var context = JsonNode.Parse(question.File.GetProperty("content").GetProperty("acceptContext").GetRawText())!;
        var answer = Answer(bot.ZhaoMin, question.Id, context, "accept", "f1", null);
        answer["conversation"] = new JsonObject { ["id"] = "19:east@thread.tacv2", ["tenantId"] = Chatter.Tenant, ["conversationType"] = "channel", ["isGroup"] = true };
        using var response = await bot.ZhaoMin.PostAsync(answer);
        Assert.True(response.IsSuccessStatusCode, $"answered {response.StatusCode}");
        Assert.Equal(0, drive.Calls);
        Assert.Empty(bot.Connector.Chats.In("19:east@thread.tacv2"));
    }

    [Fact]
    public async Task Declined_nothing_is_saved_and_it_can_be_asked_for_again()
    {
        await bot.WangLei.SayAsync("excel of last week");
        var question = Assert.Single(Files(bot.WangLei));
        Assert.Equal("week-2026-W47.xlsx", question.File.GetProperty("name").GetString());
        await AnswerAsync(bot.WangLei, question, "decline", "f1");
        var declined = bot.WangLei.Cards.Single(c => c.MessageId == question.Id);
        Assert.Equal("All right, nothing was saved", declined.Strip);
        await bot.WangLei.PressAsync("Offer it again", declined);
        Assert.Equal("week-2026-W47.xlsx", Assert.Single(Files(bot.WangLei)).File.GetProperty("name").GetString());
        Assert.Equal(0, drive.Calls);
    }

    [Theory]
    [InlineData(404, null)]
    [InlineData(503, null)]
    [InlineData(null, "https://evil.example/put")]
    [InlineData(null, "https://contoso-my.sharepoint.com.evil.example/put?tempauth=x")]
    [InlineData(null, "http://127.0.0.1:1/put")]
    [InlineData(null, "not an address")]
    [InlineData(null, "")]
    public async Task A_place_that_refuses_or_is_no_place_of_ours_is_told_and_the_next_try_works(int? status, string? uploadUrl)
    {
        await bot.ZhaoMin.SayAsync("导出本周总结");
        drive.RefusesWith = status;
        var question = Assert.Single(Files(bot.ZhaoMin));
        await AnswerAsync(bot.ZhaoMin, question, "accept", "f1", uploadUrl);
        var told = bot.ZhaoMin.Cards.Single(c => c.MessageId == question.Id);
        Assert.Contains("没能存到", told.Strip, StringComparison.Ordinal);
        drive.RefusesWith = null;
        await bot.ZhaoMin.PressAsync("再来一次", told);
        await AnswerAsync(bot.ZhaoMin, Files(bot.ZhaoMin)[^1], "accept", "f2");
        Assert.Equal(["f2"], drive.Files.Keys);
    }

    [Fact]
    [Trait("Spec", "SEC-1")]
    public async Task An_address_that_the_rule_of_hosts_refuses_is_not_called_though_it_would_answer()
    {
        await bot.ZhaoMin.SayAsync("导出本周总结");
        await AnswerAsync(bot.ZhaoMin, Assert.Single(Files(bot.ZhaoMin)), "accept", "f1", drive.UploadUrl("f1").Replace("http://", "http://somebody@", StringComparison.Ordinal));
        Assert.Equal(0, drive.Calls);
    }

    [Fact]
    [Trait("Spec", "SEC-2")]
    public async Task Whoever_answers_gets_only_what_they_may_see_whatever_the_question_carried()
    {
        await bot.ZhaoMin.SayAsync("导出陈洁本周总结");
        var question = Assert.Single(Files(bot.ZhaoMin));
        await bot.WangLei.InstallAsync();
        await AnswerAsync(bot.WangLei, question, "accept", "f1");
        Assert.Contains(bot.WangLei.Cards, c => c.Title.Contains("not found", StringComparison.OrdinalIgnoreCase) || c.Text.Contains("Not found", StringComparison.Ordinal));
        Assert.Equal(0, drive.Calls);
    }

    [Theory]
    [InlineData("""{"verb":"task.skip-because","id":"00000000-0000-0000-0000-000000000001","rev":0,"reason":"away"}""")]
    [InlineData("""{"verb":"nothing"}""")]
    [InlineData("\"text\"")]
    public async Task An_answer_about_no_file_of_ours_is_refused(string context)
    {
        using var response = await bot.ZhaoMin.PostAsync(Answer(bot.ZhaoMin, "m1", JsonNode.Parse(context)!, "accept", "f1", null));
        Assert.Equal(400, (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<JsonObject>(response.Content))!["statusCode"]!.GetValue<int>());
        Assert.Equal(0, drive.Calls);
    }

    [Fact]
    [Trait("Spec", "SEC-4")]
    public async Task A_customers_name_stays_text_in_the_sheet()
    {
        await bot.ReadAsync(async db =>
        {
            (await db.Customers.SingleAsync(c => c.Number == "C002")).Rename("=HYPERLINK(\"http://evil\")", null, null);
            return await db.SaveChangesAsync();
        });
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.SayAsync("导出本周总结");
        await AnswerAsync(bot.ChenJie, Assert.Single(Files(bot.ChenJie)), "accept", "f1");
        using var book = Book("f1");
        var cell = book.Sheets[3].Rows().First(r => r.At(1).Text == "C002").At(2);
        Assert.Equal((CellKind.Text, false), (cell.Kind, cell.IsFormula));
        Assert.Contains("HYPERLINK", cell.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Spec", "BYD-19")]
    public async Task The_word_means_the_week_that_the_newest_card_shows()
    {
        await bot.ZhaoMin.SayAsync("上周总结");
        await bot.ZhaoMin.SayAsync("导出");
        Assert.Equal("周总结-2026-W47.xlsx", Assert.Single(Files(bot.ZhaoMin)).File.GetProperty("name").GetString());
    }

    private Workbook Book(string id) => WorkbookReader.Open(new MemoryStream(drive.Files[id])).Value;

    private List<ChatMessage> Files(Chatter person) =>
        [.. bot.Connector.Chats.In(person.ConversationId).Where(m => m.File.ValueKind == System.Text.Json.JsonValueKind.Object)];

    /// <param name="uploadUrl">Null: the drive's own.</param>
    private async Task AnswerAsync(Chatter person, ChatMessage question, string answer, string id, string? uploadUrl = null)
    {
        var context = JsonNode.Parse(question.File.GetProperty("content").GetProperty("acceptContext").GetRawText())!;
        using var response = await person.PostAsync(Answer(person, question.Id, context, answer, id, uploadUrl));
        Assert.True(response.IsSuccessStatusCode, $"answered {response.StatusCode}");
    }

    private JsonObject Answer(Chatter person, string messageId, JsonNode context, string answer, string id, string? uploadUrl) => person.Activity("invoke", a =>
    {
        a["name"] = "fileConsent/invoke";
        a["replyToId"] = messageId;
        a["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = answer,
            ["context"] = context,
            ["uploadInfo"] = answer == "decline" ? null : new JsonObject
            {
                ["contentUrl"] = $"https://contoso-my.sharepoint.com/personal/Documents/{id}.xlsx",
                ["name"] = "week.xlsx",
                ["uploadUrl"] = uploadUrl ?? drive.UploadUrl(id),
                ["uniqueId"] = id,
                ["fileType"] = "xlsx",
            },
        };
    });
}
