namespace CrmBot.EndToEnd.Tests.Crash;

/// <summary>What one run with kills has come to.</summary>
/// <param name="Seed">Makes the same run again.</param>
/// <param name="InFlight">Messages that the Connector took while the bot was being killed: only these may show twice.</param>
/// <param name="ShownTwice">Reminders that stand in the chat more often than once, counted beyond the first.</param>
/// <param name="Faults">What was lost, or stored twice; empty when all is well.</param>
internal sealed record CrashReport(int Seed, int Kills, int Actions, int InFlight, int ShownTwice, IReadOnlyList<string> Faults)
{
    public override string ToString() =>
        $"seed {Seed}: {Kills} kills over {Actions} actions, {Faults.Count} lost or doubled, {ShownTwice} shown twice of {InFlight} in flight"
        + string.Concat(Faults.Select(f => $"\n  {f}"));
}
