using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Bot.Tests.Turns;
using CrmBot.Domain.People;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Rights;

/// <summary>
/// One bot, and everybody who might press the owner's buttons. Each moment is lived through once by the owner and kept as a
/// copy of the database, to which every single try goes back.
/// </summary>
public sealed class RightsOffice : IAsyncLifetime
{
    private const string OtherTenant = "33333333-3333-3333-3333-333333333333";
    private readonly Dictionary<Moment, OwnersThings> moments = [];
    private IReadOnlyList<string> marks = [];
    private ShownCard reminder = null!;

    private TestBot Bot { get; set; } = null!;

    private Snapshots Snapshots { get; set; } = null!;

    /// <summary>In the order of the table's columns.</summary>
    internal IReadOnlyList<Chatter> Everybody { get; private set; } = [];

    private Chatter Owner => Everybody[0];

    public async Task InitializeAsync()
    {
        Bot = await TestBot.StartAsync(30, ("Bot:AllowedTenants:1", OtherTenant));
        Bot.IsSetBack = true;
        await EmployAsync();
        Everybody =
        [
            Bot.ChenJie, Bot.Meet("a003", "孙宇"), Bot.ZhaoMin, Bot.Meet("b002", "周宁"), Bot.Meet("c001", "林岚"),
            Bot.Meet("f00d", "陌生人"), Bot.Meet("d001", "总监", tenant: OtherTenant),
        ];
        Snapshots = new Snapshots(Bot.File);
        foreach (var known in Everybody.Where(p => p != Everybody[5]))
            await known.InstallAsync();
        reminder = Owner.Newest;
        Keep(Moment.Reminded, await OwnersThings.ReadAsync(Bot, reminder, reminder));
        await LiveAsync(Moment.Logged, () => Owner.PressAsync("接通，一切正常", reminder));
        await LiveAsync(Moment.InOpening, OpeningAsync);
        await LiveAsync(Moment.AtStep, StepAsync);
        await LiveAsync(Moment.Promising, PromiseAsync);
        await LiveAsync(Moment.Reviewing, async () => await Owner.PressAsync("下一步", await PromiseAsync(), ("promise", "A 模块报价"), ("due", "2026-11-27")));
        await LiveAsync(Moment.Paused, async () => await Owner.PressAsync("暂停", await StepAsync()));
        await LiveAsync(Moment.TellingAnIssue, TellAsync);
        await LiveAsync(Moment.IssueLogged, async () => await Owner.PressAsync("登记", await TellAsync()));
        marks = await MarksAsync();
    }

    public async Task DisposeAsync()
    {
        await Snapshots.DisposeAsync();
        await Bot.DisposeAsync();
    }

    internal OwnersThings At(Moment moment) => moments[moment];

    /// <summary>What came of one activity that this person sends at that moment, in a word of the table.</summary>
    /// <param name="said">What the person knew before: to hear it again tells nothing.</param>
    internal async Task<string> TryAsync(Moment moment, Chatter person, string said, Func<Chatter, JsonObject> activity)
    {
        Snapshots.GoBackTo(moment);
        var messages = person.MessageCount;
        using var response = await person.PostAsync(activity(person));
        if (response.StatusCode == HttpStatusCode.NotImplemented)
            return "no such";
        var answer = await AnswerAsync(response, person, messages);
        Assert.Empty(Bot.Failures.Lines);
        return WhatHappened.Word(answer, Snapshots.ChangedSince(moment, person), Snapshots.IdsOf(person), [.. marks.Where(m => !said.Contains(m, StringComparison.Ordinal))]);
    }

    /// <summary>The tables that one activity, sent at that moment, writes to.</summary>
    internal async Task<IReadOnlyList<string>> WrittenAsync(Moment moment, Chatter person, Func<Chatter, JsonObject> activity)
    {
        Snapshots.GoBackTo(moment);
        using var response = await person.PostAsync(activity(person));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(Bot.Failures.Lines);
        return [.. Snapshots.ChangedSince(moment, person).Select(r => r.Table).Distinct()];
    }

    /// <summary>What the same activity changes while nothing can be written to one of those tables; the person is told that it failed.</summary>
    internal async Task<IReadOnlyList<string>> WrittenWithoutAsync(string table, Moment moment, Chatter person, Func<Chatter, JsonObject> activity)
    {
        Snapshots.GoBackTo(moment);
        Snapshots.Close(table);
        var messages = person.MessageCount;
        using var response = await person.PostAsync(activity(person));
        var answer = await AnswerAsync(response, person, messages);
        Assert.Contains("是我们的问题", answer?.Text, StringComparison.Ordinal);
        Bot.Failures.Lines.Clear();
        return [.. Snapshots.ChangedSince(moment, person).Select(r => r.Table).Distinct()];
    }

    internal JsonObject Press(Chatter person, JsonObject data) => person.Press(reminder.MessageId, data);

    private static async Task<ShownCard?> AnswerAsync(HttpResponseMessage response, Chatter person, int messagesBefore)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        if (await response.Content.ReadAsStringAsync() is { Length: > 0 } body)
            return new ShownCard("", JsonSerializer.Deserialize<JsonElement>(body).GetProperty("value"));
        return person.MessageCount > messagesBefore ? person.Newest : null;
    }

    /// <summary>A manager of another team, and the head of another company that the same bot serves.</summary>
    private Task EmployAsync() => Bot.ReadAsync(async db =>
    {
        var now = Bot.Time.GetUtcNow().UtcDateTime;
        var south = new Team(TeamId.New(now), Chatter.Tenant, "华南", "South");
        var manager = new Person(PersonId.New(now), Chatter.Tenant, "00000000-0000-0000-0000-00000000b002", "周宁", PersonRole.Manager);
        manager.Join(south.Id, null);
        var head = new Person(PersonId.New(now), OtherTenant, "00000000-0000-0000-0000-00000000d001", "总监", PersonRole.Director);
        db.AddRange(south, manager, head);
        return await db.SaveChangesAsync();
    });

    private async Task LiveAsync(Moment moment, Func<Task<ShownCard>> live)
    {
        Snapshots.GoBackTo(Moment.Reminded);
        Keep(moment, await OwnersThings.ReadAsync(Bot, reminder, await live()));
    }

    private void Keep(Moment moment, OwnersThings things)
    {
        Snapshots.Keep(moment);
        moments[moment] = things;
    }

    /// <summary>By these an answer is known to speak of the owner or one of the owner's customers.</summary>
    private Task<IReadOnlyList<string>> MarksAsync() => Bot.ReadAsync(async db =>
    {
        var customers = await db.Customers.Where(c => c.Owner!.AadObjectId == Owner.ObjectId).ToListAsync();
        var names = customers.SelectMany(c => new[] { c.Name, c.ShortName, c.EnglishName, c.Id.Value.ToString() }).OfType<string>();
        return (IReadOnlyList<string>)[.. names, "陈洁", "Chen Jie", .. moments.Values.SelectMany(m => m.Marks())];
    });

    private async Task<ShownCard> OpeningAsync() => await Owner.PressAsync("跟着话术", await Owner.PressAsync("开始通话", reminder));

    private async Task<ShownCard> StepAsync() => await Owner.PressAsync("方便，开始", await OpeningAsync());

    private async Task<ShownCard> TellAsync() => await Owner.PressAsync("交货", await Owner.SayAsync("问题 C002 少了两只"));

    private async Task<ShownCard> PromiseAsync()
    {
        var card = await StepAsync();
        while (card.Title != CallPath.Promise)
            card = await Owner.AnswerAsync(card);
        return card;
    }
}
