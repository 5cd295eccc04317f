using CrmBot.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- [turns|planning|reminders|start|faults|growth|all]; all is without growth, which takes some minutes
if (args is ["floor", ..])
    return await Floor.RunAsync(args);
var wanted = args.Length == 0 ? "all" : args[0];
var report = new Report();
if (wanted is "turns" or "all")
    await TurnBenchmark.RunAsync(report);
if (wanted is "faults" or "all")
    await FaultBenchmark.RunAsync(report);
if (wanted is "start" or "all")
    await StartBenchmark.RunAsync(report);
if (wanted is "planning" or "all")
    await PlanningBenchmark.RunAsync(report);
if (wanted is "reminders" or "all")
    await ReminderBenchmark.RunAsync(report);
if (wanted is "growth")
    await GrowthBenchmark.RunAsync(report);
report.Print();
return report.IsWithinTargets ? 0 : 1;
