using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Support.App;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CrmBot.Bot.Tests.Fuzz;

/// <summary>Whatever is sent is answered, changes nothing without a right, and is nobody else's trouble. Inputs are made from seeds: <see cref="FuzzCases"/>.</summary>
[Trait("Spec", "SEC-1")]
public sealed class BadInputTests : IAsyncLifetime
{
    private static readonly string[] ContentTypes = ["application/json", "", "text/plain", "application/xml", "multipart/form-data; boundary=x", "application/json; charset=utf-16", "nonsense", "application/json; charset=none"];

    private FuzzedOffice office = null!;

    public async Task InitializeAsync() => office = await FuzzedOffice.OpenAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Any_bytes_as_a_body_are_answered_and_change_nothing()
    {
        var valid = Encoding.UTF8.GetBytes(office.Stranger.Message("C001").ToJsonString());
        var bytes = Gen.Choose(0, 255).Select(b => (byte)b);
        var bodies = Gen.OneOf(
            bytes.ArrayOf(),
            from at in Gen.Choose(0, valid.Length - 1) from with in bytes select (byte[])[.. valid[..at], with, .. valid[(at + 1)..]],
            from length in Gen.Choose(0, valid.Length) select valid[..length],
            from opened in Gen.Elements("[", "{\"a\":", "\"", "\ufeff") from count in Gen.Elements(1, 40, 5000) select Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opened, count))));
        await FuzzCases.RunAsync(from body in bodies from type in Gen.Elements(ContentTypes) select new Body(body, type), 400, async sent =>
        {
            await office.TakesAsync(sent.Bytes, sent.ContentType);
            Assert.Empty(office.Changes());
        });
        await office.OthersAreServedAsync();
    }

    [Fact]
    public async Task Invented_activities_of_a_stranger_are_answered_and_change_nothing()
    {
        var names = office.Stranger.Activity("message").Select(part => part.Key).Concat(["text", "value", "name", "action", "entities", "membersAdded", "replyToId", "deliveryMode", "attachments"]).ToArray();
        var activities = Gen.CollectToArray(names.Select(name => Gen.Frequency((2, Gen.Constant<JsonNode?>(null)), (1, Junk.Values)).Select(value => (Name: name, Value: value))))
            .Select(parts => Invented([.. parts.Where(part => part.Value is not null)]));
        await FuzzCases.RunAsync(activities, 400, async activity =>
        {
            await office.TakesAsync(activity);
            Assert.Empty(office.Changes());
        });
        await office.OthersAreServedAsync();
    }

    [Fact]
    public async Task Distorted_activities_of_a_stranger_are_answered_and_change_nothing()
    {
        await FuzzCases.RunAsync(Distorted(office.Stranger), 500, async activity =>
        {
            await office.TakesAsync(activity);
            Assert.Empty(office.Changes());
        });
        await office.OthersAreServedAsync();
    }

    [Fact]
    [Trait("Spec", "SEC-2")]
    public async Task A_stranger_with_every_id_of_the_office_changes_nothing_by_any_button()
    {
        await FuzzCases.RunAsync(CardData.Any(office.Ids), 700, async data =>
        {
            await office.TakesAsync(office.Stranger.Press("m1", data));
            Assert.Empty(office.Changes());
        });
        await office.OthersAreServedAsync();
    }

    [Fact]
    [Trait("Spec", "SEC-2")]
    public async Task A_rep_with_every_id_of_the_office_changes_nothing_of_others_by_any_button()
    {
        await FuzzCases.RunAsync(CardData.Any(office.Ids), 700, async data =>
        {
            await office.TakesAsync(office.Rep.Press("m1", data));
            Assert.Empty(office.ChangesOfOthers());
        });
        await office.OthersAreServedAsync();
    }

    [Fact]
    [Trait("Spec", "SEC-2")]
    public async Task Distorted_activities_of_a_rep_change_nothing_of_others()
    {
        await FuzzCases.RunAsync(Distorted(office.Rep), 500, async activity =>
        {
            await office.TakesAsync(activity);
            Assert.Empty(office.ChangesOfOthers());
        });
        await office.OthersAreServedAsync();
    }

    [Fact]
    public async Task What_people_do_with_a_right_is_noticed_and_told_apart()
    {
        await office.Rep.SayAsync("打给 C002");
        await office.Rep.PressAsync("接通，一切正常");
        Assert.Contains("INSERT Interactions", office.Changes(), StringComparison.Ordinal);
        Assert.Empty(office.ChangesOfOthers());
        await office.Colleague.SayAsync("issue C001 late again");
        Assert.Contains("UPDATE IssueDrafts", office.ChangesOfOthers(), StringComparison.Ordinal);
    }

    /// <summary>Mostly with what gets it past the door: who it is from, and where the answer goes.</summary>
    private JsonObject Invented((string Name, JsonNode? Value)[] parts)
    {
        var activity = new JsonObject();
        foreach (var (name, value) in parts) activity[name] = value?.DeepClone();
        var valid = office.Stranger.Activity("message");
        foreach (var name in new[] { "channelId", "serviceUrl", "conversation", "channelData", "from" })
            activity[name] = valid[name]!.DeepClone();
        if (activity["type"] is null) activity["type"] = "message";
        return activity;
    }

    private Gen<JsonObject> Distorted(Chatter sender) =>
        from activity in Gen.OneOf(
            Junk.Texts.Select(text => sender.Message(text)),
            CardData.Any(office.Ids).Select(data => sender.Press("m1", data)),
            CardData.Any(office.Ids).Select(data => sender.Message("", a => (a["value"], a["replyToId"]) = (data.DeepClone(), "m1"))),
            Gen.Elements("accept", "decline").Select(answer => Consent(sender, answer)),
            Gen.Elements("add", "remove", "add-upgrade", "remove-upgrade").Select(action => sender.Activity("installationUpdate", a => a["action"] = action)),
            Gen.Elements(Chatter.BotId, "29:a002").Select(id => sender.Activity("conversationUpdate", a => a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = id }))),
            Gen.Elements("messageReaction", "messageUpdate", "messageDelete", "typing", "event", "message", "invoke").Select(type => sender.Activity(type)))
        from mutations in Mutation.Any.ListOf(2)
        select Changed(activity, mutations);

    /// <summary>An answer to the question whether a file may be saved; it goes nowhere, since the host is no one's.</summary>
    private static JsonObject Consent(Chatter sender, string answer) => sender.Activity("invoke", a =>
    {
        (a["name"], a["replyToId"]) = ("fileConsent/invoke", "m1");
        a["value"] = new JsonObject
        {
            ["type"] = "fileUpload", ["action"] = answer, ["context"] = new JsonObject { ["verb"] = "summary.file" },
            ["uploadInfo"] = new JsonObject { ["uploadUrl"] = "https://drive.invalid/1", ["contentUrl"] = "https://drive.invalid/2", ["name"] = "week.xlsx", ["uniqueId"] = "u1", ["fileType"] = "xlsx" },
        };
    });

    private static JsonObject Changed(JsonObject activity, IEnumerable<Mutation> mutations)
    {
        foreach (var mutation in mutations) mutation.ApplyTo(activity);
        return activity;
    }

    private sealed record Body(byte[] Bytes, string ContentType)
    {
        public override string ToString() => $"{ContentType}: {Encoding.Latin1.GetString(Bytes)}";
    }
}
