using CrmBot.Bot;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Health;
using CrmBot.Bot.Import;
using CrmBot.Bot.Playground;

var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.UseDefaultAddress();
builder.AddBot();

var app = builder.Build();
if (OperatorCommands.Find(args) is { } command)
    return await command(args, app.Services, Console.Out, CancellationToken.None);
app.MapMessages();
app.MapHealth();
await app.PrepareAsync();
await app.RunAsync();
return 0;

public sealed partial class Program;
