using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>A contact asks for a copy of what we hold on them; a manager takes it out of the chat.</summary>
[Trait("Spec", "BYD-18")]
public sealed class ContactFileTests
{
    [Fact]
    public async Task With_a_reason_the_copy_goes_to_the_managers_drive_whole_and_is_noted()
    {
        await using var bot = await TestBot.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        var held = await bot.ZhaoMin.SayAsync("我们存了C002什么");
        var why = await bot.ZhaoMin.PressAsync("导出…", held);
        Assert.Equal("导出做什么用？", why.Title);
        var offered = await bot.ZhaoMin.PressAsync("导出表格", why, ("reason", "客户书面要求"));
        Assert.Contains("点“允许”", offered.Strip, StringComparison.Ordinal);
        var workbook = Question(bot);
        await bot.ZhaoMin.PressAsync("也要 JSON", offered);
        await AllowAsync(bot.ZhaoMin, Questions(bot)[^1], drive, "f1");
        await AllowAsync(bot.ZhaoMin, workbook, drive, "f2");
        Assert.Equal("PK", Encoding.ASCII.GetString(drive.Files["f2"], 0, 2));

        var phone = await bot.ReadAsync(db => db.Contacts.Where(c => c.IsMain && db.Customers.Any(x => x.Id == c.CustomerId && x.Number == "C002")).Select(c => c.Phone).SingleAsync());
        Assert.Contains(phone!, Encoding.UTF8.GetString(drive.Files["f1"]), StringComparison.Ordinal);
        Assert.All(await bot.ReadAsync(db => db.AccessRecords.Where(r => r.Action == "export").ToListAsync()), r => Assert.Equal("客户书面要求", r.Note));
        Assert.Contains("赵敏", (await bot.ZhaoMin.SayAsync("我们存了C002什么")).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    [Trait("Spec", "BYD-19")]
    public async Task By_words_alone_the_reason_is_asked_for_and_a_typed_sentence_is_the_reason()
    {
        await using var bot = await TestBot.StartAsync();
        Assert.Equal("导出做什么用？", (await bot.ZhaoMin.SayAsync("导出个人信息 C002")).Title);
        Assert.Equal(0, await bot.ReadAsync(db => db.AccessRecords.CountAsync(r => r.ContactId != null)));
        await bot.ZhaoMin.SayAsync("客户书面要求");
        Assert.EndsWith(".xlsx", Question(bot).File.GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_erased_between_question_and_answer_is_not_given_out()
    {
        await using var bot = await TestBot.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        await bot.ZhaoMin.SayAsync("导出个人信息 C002 客户书面要求");
        var question = Question(bot);
        await bot.ZhaoMin.PressAsync("删除", await bot.ZhaoMin.SayAsync("删除个人信息 C002"));
        await AllowAsync(bot.ZhaoMin, question, drive, "f1");
        Assert.Equal(0, drive.Calls);
        Assert.Contains(bot.ZhaoMin.Cards, c => c.Text.Contains("已经删除", StringComparison.Ordinal));
    }

    private static ChatMessage Question(TestBot bot) => Assert.Single(Questions(bot));

    private static List<ChatMessage> Questions(TestBot bot) =>
        [.. bot.Connector.Chats.In(bot.ZhaoMin.ConversationId).Where(m => m.File.ValueKind == System.Text.Json.JsonValueKind.Object)];

    private static async Task AllowAsync(Chatter person, ChatMessage question, FakeDrive drive, string id)
    {
        var answer = person.Activity("invoke", a =>
        {
            a["name"] = "fileConsent/invoke";
            a["replyToId"] = question.Id;
            a["value"] = new JsonObject
            {
                ["action"] = "accept",
                ["context"] = JsonNode.Parse(question.File.GetProperty("content").GetProperty("acceptContext").GetRawText()),
                ["uploadInfo"] = new JsonObject
                {
                    ["contentUrl"] = "https://contoso-my.sharepoint.com/copy",
                    ["name"] = "copy",
                    ["uploadUrl"] = drive.UploadUrl(id),
                    ["uniqueId"] = id,
                    ["fileType"] = "json",
                },
            };
        });
        using var response = await person.PostAsync(answer);
        Assert.True(response.IsSuccessStatusCode);
    }
}
