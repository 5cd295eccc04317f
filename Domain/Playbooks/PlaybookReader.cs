using CrmBot.Domain.DataFiles;
using CrmBot.Domain.Grading;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Playbooks;

/// <summary>Reads a playbook file and finds all of its mistakes in one pass.</summary>
/// <param name="scriptIds">The scripts that a playbook may name.</param>
public sealed class PlaybookReader(IReadOnlySet<string> scriptIds)
{
    /// <param name="file">How the file is called in the errors.</param>
    public DataFileReading<Playbook> Read(string file, string yaml)
    {
        var errors = new DataFileErrors(file);
        var playbook = errors.Open(yaml) is { } root ? Playbook(root) : null;
        return errors.Close(() => playbook!);
    }

    private Playbook Playbook(DataFileSection root)
    {
        var elastic = TimingReader.Elastic(root, "elastic");
        var reader = new TierReader(elastic, scriptIds);
        var playbook = new Playbook
        {
            Id = root.Id("id"),
            Version = root.Number("version", 1, 9999),
            Name = root.Texts("name"),
            Sources = [.. root.List("sources").Select(source => source.Text)],
            Grading = root.Section("grading") is { } grading ? GradingReader.Read(grading) : new AmountBands([], null),
            NewCustomerTier = root.OptionalWord<Tier>("new_customer_tier"),
            HysteresisPercent = root.Number("hysteresis_percent", 0, 90),
            RegradeEvery = TimingReader.Interval(root, "regrade_every"),
            SigningSets = root.Word<SigningStatus>("signing_sets"),
            ArchiveWithin = TimingReader.Limit(root, "archive_within"),
            ArchiveFreshFor = TimingReader.Interval(root, "archive_fresh_for"),
            RecordWithin = TimingReader.Limit(root, "record_within"),
            HigherRolesCount = root.Flag("higher_roles_count"),
            Greetings = Greetings(root),
            Elastic = elastic,
            Escalation = ReadEscalation(root),
            Tiers = [.. root.Sections("tiers").Select(reader.Tier)],
            Specials = [.. root.Sections("specials").Select(section => Special(section, reader, elastic))],
            IssueClocks = IssueClockReader.Read(root),
            Stages = [.. root.Sections("stages").Select(Stage)],
            OwnDefaults = [.. root.List("ours").Select(key => key.Text)],
        };
        PlaybookChecks.Check(root, playbook);
        root.Finish();
        return playbook;
    }

    private static Escalation ReadEscalation(DataFileSection root)
    {
        if (root.Section("escalation") is not { } section)
        {
            return new Escalation(default, [], default, default);
        }

        var escalation = new Escalation(
            TimingReader.Limit(section, "task_to_manager_after"),
            section.NumberList("issue_warn_percents", 1, 99),
            TimingReader.Limit(section, "issue_to_manager_after"),
            TimingReader.Limit(section, "issue_to_director_after"));
        section.Finish();
        return escalation;
    }

    private static GreetingTimes Greetings(DataFileSection root)
    {
        if (root.Section("greetings") is not { } section)
        {
            return new GreetingTimes(0, 0, 0);
        }

        var times = new GreetingTimes(
            section.Number("birthday_days_before", 0, 30),
            section.Number("anniversary_days_before", 0, 30),
            section.Number("festival_working_days_before", 0, 30));
        section.Finish();
        return times;
    }

    private static SpecialCallback Special(DataFileSection section, TierReader reader, ElasticRule elastic)
    {
        var special = new SpecialCallback(
            section.Text("id"),
            section.Word<SpecialTrigger>("trigger"),
            TimingReader.Due(section, "due", elastic),
            section.Word<CareRole>("role"),
            TierReader.Channels(section),
            reader.Script(section),
            section.Texts("goal"),
            section.Flag("default"));
        section.Finish();
        return special;
    }

    private static PlaybookStage Stage(DataFileSection section)
    {
        var stage = new PlaybookStage(
            section.Text("id"),
            section.Texts("name"),
            section.Texts("focus"),
            section.Number("probability_percent", 0, 100));
        section.Finish();
        return stage;
    }
}
