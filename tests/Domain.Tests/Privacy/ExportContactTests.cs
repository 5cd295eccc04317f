using System.Text;
using System.Text.Json;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Domain.Workbooks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Privacy;

[Trait("Spec", "BYD-18"), Trait("Spec", "SEC-3")]
public sealed class ExportContactTests : IDisposable
{
    private readonly Desk desk = new();
    private readonly Contact li;

    public ExportContactTests() => li = Keep("李娜", "Li Na", "李女士", "13800138000", isMain: true);

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Every_text_that_erasing_would_clean_is_in_both_files()
    {
        Keep("王强", "Wang Qiang", null, "13900139000", notes: "李娜 canary Contact.CharacterNotes");
        var canaries = new List<string> { "李娜 canary Contact.CharacterNotes" };
        await WrittenAbout.FillAsync(desk, "[]", (table, column) =>
        {
            canaries.Add($"李娜 canary {table}.{column}");
            return canaries[^1];
        });

        var exported = await ExportAsync(desk.Zhou);

        Assert.InRange(canaries.Count, 40, 200);
        var json = Json(exported);
        var cells = Cells(exported).Select(c => c.Text).ToHashSet();
        Assert.All(canaries, canary =>
        {
            Assert.Contains($"\"{canary}\"", json, StringComparison.Ordinal);
            Assert.Contains(canary, cells);
        });
    }

    [Fact]
    public async Task Each_field_says_what_for_from_where_and_since_when()
    {
        using (var now = desk.Sit())
            await now.Correct.CorrectAsync(desk.C002.Id, ContactField.Phone, "13700137000", Desk.As(desk.Chen), Desk.Morning, default);

        var json = JsonDocument.Parse(Json(await ExportAsync(desk.Zhou))).RootElement;

        Assert.Equal(("crmbot.contact-export/1", "C002", "2026-11-20T11:00:00+08:00", "Asia/Shanghai"),
            (Text(json, "format"), Text(json, "customerNumber"), Text(json, "madeAt"), Text(json, "zone")));
        var fields = json.GetProperty("fields").EnumerateArray().ToDictionary(f => Text(f, "field"));
        Assert.Equal(["name", "englishName", "honorific", "position", "decisionRole", "phone", "isVerified", "preferredChannel", "isMain"], fields.Keys);
        Assert.Equal(("李娜", "customerCare", "archive", "2026-11-20T17:00:00+08:00"), Of(fields["name"]));
        Assert.Equal(("13700137000", "customerCare", "correction", "2026-11-20T10:00:00+08:00"), Of(fields["phone"]));
        Assert.Equal(("decisionMaker", "phone", true), (Text(fields["decisionRole"], "value"), Text(fields["preferredChannel"], "value"), fields["isMain"].GetProperty("value").GetBoolean()));
        var look = Assert.Single(json.GetProperty("accesses").EnumerateArray());
        Assert.Equal(("2026-11-20T10:00:00+08:00", "Chen Jie", "correct-phone"), (Text(look, "at"), Text(look, "by"), Text(look, "action")));

        static (string, string, string, string) Of(JsonElement field) => (Text(field, "value"), Text(field, "purpose"), Text(field, "source"), Text(field, "since"));
    }

    [Fact]
    public async Task What_is_another_contacts_stays_theirs()
    {
        var wang = Keep("王强", null, "王经理", "13900139000", notes: "爱喝茶");
        Say(desk.World.Interaction(desk.C002, desk.Chen, World.Now.AddDays(-3)), "王强要样品");
        Say(desk.World.Interaction(desk.C002, desk.Chen, World.Now.AddDays(-2)), "李女士说找王经理，13900139000");
        Say(desk.World.Interaction(desk.C002, desk.Chen, World.Now.AddDays(-1)), "交货准时", li.Id);
        Say(desk.World.Interaction(desk.C002, desk.Chen, World.Now), "涨价了", wang.Id);

        var json = Json(await ExportAsync(desk.Zhou));

        // Whole records: what names them is theirs, though nobody noted it as theirs.
        Assert.Equal(
            ["交货准时", "李女士说找[其他人]，[somebody else]"],
            JsonDocument.Parse(json).RootElement.GetProperty("interactions").EnumerateArray().Select(i => Text(i, "content")).Order(StringComparer.Ordinal));
        Assert.All(["王强", "王经理", "13900139000", "样品", "涨价", "爱喝茶"], theirs => Assert.DoesNotContain(theirs, json, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_the_only_contact_all_records_of_the_customer_are()
    {
        Say(desk.World.Interaction(desk.C002, desk.Chen, World.Now), "交货准时");
        desk.World.Task(desk.C002, desk.Chen, World.Friday, goal: "问一问新产线");

        var json = Json(await ExportAsync(desk.Zhou));

        Assert.Contains("交货准时", json, StringComparison.Ordinal);
        Assert.Contains("问一问新产线", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calls_answers_stand_with_their_questions()
    {
        var script = Sitting.Scripts.All.First(s => s.Steps.Any(step => step.Field.Choices.Count > 0));
        var step = script.Steps.First(s => s.Field.Choices.Count > 0 && s.Field.Kind != StepFieldKind.Rating);
        var call = desk.World.Keep(new CallSession(CallSessionId.New(World.Now), desk.World.Task(desk.C002, desk.Chen, World.Friday), desk.Chen.Id, script.Id, script.Version, World.Now));
        desk.World.Keep(new CallAnswer(CallAnswerId.New(World.Now), call.Id, step.Id, step.Field.Choices[0].Value));
        desk.World.Keep(new CallAnswer(CallAnswerId.New(World.Now), call.Id, "no-such-step", "要两台"));

        var answers = JsonDocument.Parse(Json(await ExportAsync(desk.Zhou))).RootElement.GetProperty("callAnswers").EnumerateArray().Select(a => (Text(a, "question"), Text(a, "answer")));

        Assert.Equal([("no-such-step", "要两台"), (step.Title.En, step.Field.Choices[0].Text.En)], answers.OrderByDescending(a => a.Item1 == "no-such-step"));
    }

    [Fact]
    public async Task It_is_noted_with_its_reason_before_anything_is_given_out()
    {
        var exported = await ExportAsync(desk.Zhou, reason: " 李娜 asked for a copy ");

        using var now = desk.Sit();
        var record = await now.Database.AccessRecords.SingleAsync();
        Assert.Equal((ExportContact.Action, desk.Zhou.Id, li.Id, null, "[已删除] asked for a copy"), (record.Action, record.PersonId, record.ContactId, record.Reason, record.Note));
        Assert.Null(Assert.Single(await now.Log.VerifyAsync(default)).BrokenAt);
        Assert.DoesNotContain("asked for a copy", Json(exported), StringComparison.Ordinal);
        Assert.Contains("[已删除] asked for a copy", Json(await ExportAsync(desk.Zhou)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_operator_took_shows_as_theirs()
    {
        using (var then = desk.Sit())
            await then.Export.ExportAsync(desk.C002.Id, li.Id, "a letter of 18 November", SystemActors.Operator(World.Tenant), Desk.Morning, default);

        using var now = desk.Sit();
        var look = Assert.Single((await now.Held.ShowAsync(desk.C002.Id, Desk.As(desk.Chen), Desk.Morning, default)).Value.Accesses);
        Assert.Equal(("the operator", ExportContact.Action, "a letter of 18 November"), (look.Who, look.Action, look.Note));
    }

    [Fact]
    public async Task Restriction_and_legal_hold_take_the_right_from_nobody()
    {
        using (var now = desk.Sit())
            await now.Leave.RestrictAsync(desk.C002.Id, null, Desk.As(desk.Zhou), Desk.Morning, default);
        using (var now = desk.Sit())
            await now.Hold.HoldAsync(desk.C002.Id, null, "诉讼未结", Desk.As(desk.Director), Desk.Morning, default);

        var standing = JsonDocument.Parse(Json(await ExportAsync(desk.Zhou))).RootElement.GetProperty("standing").EnumerateArray();

        Assert.Equal([("restricted", null), ("legalHold", "诉讼未结")], standing.Select(s => (Text(s, "standing"), s.GetProperty("note").GetString())));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Who_may_not_export_gets_nothing_and_leaves_no_record()
    {
        foreach (var other in new[] { desk.Li, desk.Wang, desk.Ann })
            Assert.Equal(new NotFound("customer"), await RefusalAsync(other, li.Id));
        Assert.IsType<LeadersOnly>(await RefusalAsync(desk.Chen, li.Id));
        Assert.Equal(new NotFound("contact"), await RefusalAsync(desk.Zhou, ContactId.New(World.Now)));
        Assert.Equal(new AnswerNeeded("reason"), await RefusalAsync(desk.Zhou, li.Id, "  "));

        using var now = desk.Sit();
        Assert.Equal(0, await now.Database.AccessRecords.CountAsync());
    }

    [Fact]
    public async Task Of_an_erased_contact_there_is_nothing_to_export()
    {
        using (var now = desk.Sit())
            await now.Erase.EraseAsync(desk.C002.Id, li.Id, Desk.As(desk.Zhou), Desk.Morning, default);

        Assert.Equal(new ContactBarred(ContactBar.Erased), await RefusalAsync(desk.Zhou, null));
    }

    [Fact]
    public async Task Without_a_contact_on_file_there_is_nothing_either()
    {
        var empty = desk.World.Customer("C003", desk.Chen);

        using var now = desk.Sit();
        Assert.Equal(new NoContactOnFile(), (await now.Export.ExportAsync(empty.Id, null, "why", Desk.As(desk.Zhou), Desk.Morning, default)).Refusal);
    }

    [Fact, Trait("Spec", "SEC-4")]
    public async Task Hostile_words_are_words_in_both_files()
    {
        string[] hostile = ["=HYPERLINK(\"https://evil.example\")", "+1", "@SUM(A1)", "</script><img src=x>", "\u202E倒着", "\"},{\"a\":\"", "_x003D_1"];
        foreach (var text in hostile)
            Say(desk.World.Interaction(desk.C002, desk.Chen, World.Now), text);

        var exported = await ExportAsync(desk.Zhou);

        var json = Json(exported);
        Assert.DoesNotContain(json, letter => letter is '<' or '\u202E');
        Assert.Equal(hostile.Order(StringComparer.Ordinal), JsonDocument.Parse(json).RootElement.GetProperty("interactions").EnumerateArray().Select(i => Text(i, "content")).Order(StringComparer.Ordinal));
        var cells = Cells(exported);
        Assert.All(cells, cell => Assert.Equal((CellKind.Text, false), (cell.Kind, cell.IsFormula)));
        Assert.All(hostile, text => Assert.Contains(cells, cell => cell.Text == text));
    }

    [Theory]
    [InlineData("C002", 1, 1, "contact-C002-2026-11-20.json")]
    [InlineData("C002", 2, 3, "contact-C002-2-2026-11-20.json")]
    [InlineData("../../etc/华东 001", 1, 1, "contact-------etc-华东-001-2026-11-20.json")]
    public void Its_name_says_number_and_day_alone(string number, int place, int contacts, string name) =>
        Assert.Equal(name, ExportedContact.NameOf(number, place, contacts, World.Friday, "json"));

    private Contact Keep(string name, string? english, string? honorific, string phone, string? notes = null, bool isMain = false)
    {
        var contact = new Contact(ContactId.New(isMain ? World.Now : World.Now.AddMinutes(1)), desk.C002.Id, name);
        contact.Describe(english, honorific, null, "采购经理", DecisionRole.DecisionMaker);
        contact.ReachBy(phone, null, null, ContactChannel.Phone, isVerified: true);
        contact.Know(notes, isMain);
        return desk.World.Keep(contact);
    }

    private static void Say(Interaction contact, string content, ContactId? with = null)
    {
        contact.Tell(content, null, null, null);
        contact.Belong(null, null, with);
    }

    private async Task<ExportedContact> ExportAsync(Person by, string reason = "they asked for it")
    {
        using var now = desk.Sit();
        return (await now.Export.ExportAsync(desk.C002.Id, li.Id, reason, Desk.As(by), Desk.Morning.AddHours(1), default)).Value;
    }

    private async Task<Refusal?> RefusalAsync(Person by, ContactId? contact, string reason = "they asked for it")
    {
        using var now = desk.Sit();
        return (await now.Export.ExportAsync(desk.C002.Id, contact, reason, Desk.As(by), Desk.Morning, default)).Refusal;
    }

    private static string Json(ExportedContact exported)
    {
        using var file = new MemoryStream();
        exported.WriteJson(file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static List<Cell> Cells(ExportedContact exported)
    {
        using var file = new MemoryStream();
        exported.WriteWorkbook(file, Language.Chinese, (code, _) => code.ToString()!);
        file.Position = 0;
        using var book = WorkbookReader.Open(file).Value;
        Assert.Equal(exported.Sections.Select(s => s.Name.Zh), book.Sheets.Select(s => s.Name));
        return [.. book.Sheets.SelectMany(s => s.Rows()).SelectMany(r => r.Cells).Where(c => c.Kind != CellKind.Empty)];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).ToString();
}
