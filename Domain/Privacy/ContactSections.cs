using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Privacy;

/// <summary>The tables of an export, made of rows that were read before.</summary>
/// <param name="rows">As <see cref="ContactTexts"/> gives them.</param>
/// <param name="names">Of colleagues, in the reader's language.</param>
internal sealed class ContactSections(
    Contact contact, ContactConcern concern, IReadOnlyList<object> rows, IReadOnlyDictionary<PersonId, string> names, ScriptLibrary scripts, TimeZoneInfo zone, Language language)
{
    // What a table has shown already is not told as a mention once more.
    private readonly HashSet<string> shown = [];

    /// <param name="accesses">Of this contact, oldest first.</param>
    public ExportSection Fields(IReadOnlyList<AccessRecord> accesses)
    {
        (ExportedField Field, object? Value)[] all =
        [
            (ExportedField.Name, Text(contact.Name)), (ExportedField.EnglishName, Text(contact.EnglishName)), (ExportedField.Honorific, Text(contact.Honorific)),
            (ExportedField.EnglishHonorific, Text(contact.EnglishHonorific)), (ExportedField.Position, Text(contact.Position)), (ExportedField.DecisionRole, contact.DecisionRole),
            (ExportedField.Phone, Text(contact.Phone)), (ExportedField.Email, Text(contact.Email)), (ExportedField.Im, Text(contact.Im)),
            (ExportedField.IsVerified, contact.IsVerified), (ExportedField.PreferredChannel, contact.PreferredChannel),
            (ExportedField.CharacterNotes, Text(contact.CharacterNotes)), (ExportedField.IsMain, contact.IsMain),
        ];
        var corrected = accesses.GroupBy(a => a.Action).ToDictionary(g => g.Key, g => g.Last().AtUtc);
        return Section("fields", "资料", "Data", [("field", "项目", "Field"), ("value", "内容", "Value"), ("purpose", "用途", "What for"), ("source", "来源", "Source"), ("since", "何时起", "Since")],
            all.Where(f => f.Value is not null).Select(f => corrected.TryGetValue(CorrectContact.ActionPrefix + f.Field.ToString().ToLowerInvariant(), out var at)
                ? Row(f.Field, f.Value, DataPurpose.CustomerCare, DataSource.Correction, Moment(at))
                : Row(f.Field, f.Value, DataPurpose.CustomerCare, DataSource.Archive, Moment(contact.Id.MadeUtc))));
    }

    public ExportSection Standing()
    {
        (ExportedStanding What, DateTime? Since, string? Note)[] all =
        [
            (ExportedStanding.DoNotContact, contact.DoNotContactUtc, null),
            (ExportedStanding.Restricted, contact.RestrictedUtc, null),
            (ExportedStanding.LegalHold, contact.LegalHoldUtc, contact.LegalHoldNote),
        ];
        return Section("standing", "意愿和限制", "Wishes and limits", [("standing", "状态", "State"), ("since", "何时起", "Since"), ("note", "原因", "Why")],
            all.Where(s => s.Since is not null).Select(s => Row(s.What, Moment(s.Since), Text(s.Note))));
    }

    public ExportSection Interactions() => Section("interactions", "联系记录", "Logged contacts",
        [
            ("at", "时间", "When"), ("by", "同事", "By"), ("channel", "方式", "Channel"), ("outcome", "结果", "Outcome"), ("content", "内容", "Content"), ("englishContent", "内容（英文）", "Content (English)"),
            ("feedback", "反馈", "Feedback"), ("englishFeedback", "反馈（英文）", "Feedback (English)"), ("mood", "情绪", "Mood"), ("satisfaction", "满意度", "Satisfaction"),
            ("nextAction", "下一步", "Next step"), ("nextActionDue", "期限", "By"), ("recordedAt", "记录时间", "Written down"), ("takenBackAt", "撤销时间", "Taken back"),
        ],
        rows.OfType<Interaction>().Where(i => concern.Is(i.ContactId, i.Content, i.EnglishContent, i.Feedback, i.EnglishFeedback, i.NextAction)).OrderBy(i => i.OccurredUtc)
            .Select(i => Row(
                Moment(i.OccurredUtc), Name(i.PersonId), i.Channel, i.Outcome, Text(i.Content), Text(i.EnglishContent), Text(i.Feedback), Text(i.EnglishFeedback),
                i.Mood, i.Satisfaction, Text(i.NextAction), i.NextActionDueOn, Moment(i.RecordedUtc), Moment(i.UndoneUtc))));

    public ExportSection Calls() => Section("calls", "通话", "Guided calls",
        [("startedAt", "开始", "Began"), ("endedAt", "结束", "Ended"), ("by", "同事", "By"), ("state", "状态", "State"), ("note", "备注", "Note"), ("promise", "承诺", "Promise"), ("promiseDue", "期限", "By")],
        TheirCalls().Select(c => Row(Moment(c.StartedUtc), Moment(c.EndedUtc), Name(c.PersonId), c.State, Text(c.Note), Text(c.PromiseText), c.PromiseDueOn)));

    public ExportSection Answers() => Section("callAnswers", "通话回答", "Answers in calls",
        [("callStartedAt", "通话开始", "Call began"), ("question", "问题", "Question"), ("answer", "回答", "Answer")],
        from call in TheirCalls()
        let script = scripts.Get(call.ScriptId, call.ScriptVersion)
        from answer in call.Answers
        let step = script?.Steps.FirstOrDefault(s => s.Id == answer.StepId)
        select Row(Moment(call.StartedUtc), step?.Title.In(language) ?? answer.StepId, step is null ? Text(answer.Value) : Answer(step, answer.Value)));

    public ExportSection Tasks() => Section("tasks", "任务", "Tasks",
        [("createdAt", "建立", "Made"), ("kind", "种类", "Kind"), ("state", "状态", "State"), ("dueOn", "到期", "Due"), ("assignee", "负责人", "Whose"), ("goal", "目标", "Goal"), ("englishGoal", "目标（英文）", "Goal (English)"), ("reason", "未做原因", "Why not done"), ("closedAt", "结束", "Closed")],
        rows.OfType<CrmTask>().Where(t => concern.Is(null, t.Goal, t.EnglishGoal, t.SkipReason)).OrderBy(t => t.CreatedUtc)
            .Select(t => Row(Moment(t.CreatedUtc), t.Kind, t.State, t.DueOn, Name(t.AssigneeId), Text(t.Goal), Text(t.EnglishGoal), Text(t.SkipReason), Moment(t.CompletedUtc))));

    public ExportSection Issues() => Section("issues", "问题", "Issues",
        [("number", "编号", "Number"), ("receivedAt", "收到", "Received"), ("kind", "种类", "Kind"), ("state", "状态", "State"), ("owner", "负责人", "Whose"), ("description", "说明", "What is wrong"), ("demand", "要求", "What they want"), ("solution", "办法", "Solution"), ("closedAt", "了结", "Closed")],
        rows.OfType<Issue>().Where(i => concern.Is(null, i.Description, i.Demand, i.Solution)).OrderBy(i => i.ReceivedUtc)
            .Select(i => Row(i.Number, Moment(i.ReceivedUtc), i.Kind, i.State, Name(i.OwnerId), Text(i.Description), Text(i.Demand), Text(i.Solution), Moment(i.ClosedUtc))));

    public ExportSection Drafts() => Section("issueDrafts", "问题草稿", "Drafts of issues",
        [("begunAt", "开始", "Begun"), ("by", "同事", "By"), ("kind", "种类", "Kind"), ("description", "说明", "What is wrong")],
        rows.OfType<IssueDraft>().Where(d => concern.Is(null, d.Description)).OrderBy(d => d.ReceivedUtc)
            .Select(d => Row(Moment(d.ReceivedUtc), Name(d.PersonId), d.Kind, Text(d.Description))));

    /// <summary>All other texts that name them. The last of the texts: it leaves out what was shown before.</summary>
    /// <param name="texts">Every text about the customer, by the row that holds it.</param>
    public ExportSection Mentions(IEnumerable<(object Row, string? Text)> texts) => Section("mentions", "其他提到之处", "Mentioned elsewhere",
        [("where", "在哪里", "Where"), ("text", "内容", "Text")],
        [.. texts.Where(t => concern.IsNamedIn(t.Text) && !shown.Contains(t.Text!)).Select(t => Row(PlaceOf(t.Row), Text(t.Text)))]);

    /// <param name="accesses">Oldest first; this export is not yet among them.</param>
    public ExportSection Accesses(IReadOnlyList<AccessRecord> accesses) => Section("accesses", "谁看过、改过", "Who looked or changed",
        [("at", "时间", "When"), ("by", "谁", "Who"), ("action", "做了什么", "What"), ("reason", "原因", "Why"), ("note", "说明", "In their words")],
        accesses.Select(a => Row(Moment(a.AtUtc), Name(a.PersonId), new AccessAction(a.Action), a.Reason, a.Note)));

    private IEnumerable<CallSession> TheirCalls() => rows.OfType<CallSession>()
        .Where(c => concern.Is(c.ContactId, [c.Note, c.PromiseText, .. c.Answers.Select(a => a.Value)])).OrderBy(c => c.StartedUtc);

    private string? Answer(CallStep step, string value)
    {
        var text = Text(value);
        return step.Field.Choices.Any(choice => choice.Value == value) ? CallAnswerText.Of(step, value, language) : text;
    }

    private string? Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        shown.Add(text);
        return concern.Shown(text);
    }

    private DateTimeOffset? Moment(DateTime? utc) => utc is { } at ? TimeZoneInfo.ConvertTime(new DateTimeOffset(at, TimeSpan.Zero), zone) : null;

    private string Name(PersonId person) => names.GetValueOrDefault(person) ?? SystemActors.NameOf(person)?.In(language) ?? "";

    private static MentionPlace PlaceOf(object row) => row switch
    {
        Interaction => MentionPlace.Interaction,
        CrmTask => MentionPlace.Task,
        CallSession or CallAnswer => MentionPlace.Call,
        Issue or IssueDraft => MentionPlace.Issue,
        Need => MentionPlace.Need,
        GradeChange => MentionPlace.GradeHistory,
        Reminder => MentionPlace.Message,
        Contact => MentionPlace.OtherContact,
        _ => MentionPlace.Archive,
    };

    private static object?[] Row(params object?[] values) => values;

    private static ExportSection Section(string key, string zh, string en, (string Key, string Zh, string En)[] columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        new(key, new TwoTexts(zh, en), [.. columns.Select(c => new ExportColumn(c.Key, new TwoTexts(c.Zh, c.En)))], [.. rows]);
}
