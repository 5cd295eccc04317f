using CrmBot.Domain.DataFiles;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Playbooks;

/// <summary>Reads the tiers of a playbook with the contacts they are owed.</summary>
internal sealed class TierReader(ElasticRule elastic, IReadOnlySet<string> scriptIds)
{
    public PlaybookTier Tier(DataFileSection section)
    {
        var letter = section.Word<Tier>("tier");
        var name = section.Texts("name");
        var rank = section.Number("sla_rank", 1, 9);
        var actions = section.Sections("actions").Select(ReadTexts).ToList();
        var cadences = section.Sections("cadences").Select(Cadence).ToList();
        var quotas = section.Sections("quotas").Select(Quota).ToList();
        foreach (var id in cadences.Select(cadence => cadence.Id).Concat(quotas.Select(quota => quota.Id)).GroupBy(id => id).Where(same => same.Count() > 1))
        {
            section.Complain(section.Line, $"“{id.Key}”在这一级里写了两次，请换一个 id", $"“{id.Key}” stands twice in this tier; give each contact its own id");
        }

        section.Finish();
        return new PlaybookTier(letter, name, rank, actions, cadences, quotas);
    }

    public string? Script(DataFileSection section)
    {
        var id = section.OptionalText("script");
        if (id is { Length: > 0 } && !scriptIds.Contains(id))
        {
            section.Complain("script", $"没有名为“{id}”的话术；请写话术文件里的 id", $"there is no script “{id}”; write the id of a script file");
        }

        return id;
    }

    public static IReadOnlyList<ContactChannel> Channels(DataFileSection section)
    {
        var channels = section.WordList<ContactChannel>("channels");
        if (channels.Count == 0)
        {
            section.Complain(section.Line, "请写 channels，例如 [phone, im]", "write channels, as [phone, im]");
        }

        return channels;
    }

    private Cadence Cadence(DataFileSection section)
    {
        var every = TimingReader.Interval(section, "every");
        var latest = TimingReader.OptionalInterval(section, "latest") ?? elastic.LatestFor(every);
        if (latest.RoughDays < every.RoughDays)
        {
            section.Complain("latest", "“latest”不能早于“every”", "“latest” must not be shorter than “every”");
        }

        var cadence = new Cadence(
            section.Text("id"),
            section.Word<CareRole>("role"),
            section.Word<CadenceKind>("kind"),
            every,
            latest,
            Channels(section),
            section.WordList<ContactChannel>("counts"),
            Script(section),
            section.Texts("goal"),
            section.OptionalTexts("by"),
            section.Flag("default"));
        section.Finish();
        return cadence;
    }

    private ContactQuota Quota(DataFileSection section)
    {
        var quota = new ContactQuota(
            section.Text("id"),
            section.Word<CareRole>("role"),
            section.Number("times", 1, 31),
            section.Word<QuotaPeriod>("per"),
            section.OptionalNumber("min_days_apart", 0, 31) ?? 0,
            Channels(section),
            Script(section),
            section.Texts("goal"),
            section.Flag("default"));
        section.Finish();
        return quota;
    }

    private static TwoTexts ReadTexts(DataFileSection section)
    {
        var texts = section.OwnTexts();
        section.Finish();
        return texts;
    }
}
