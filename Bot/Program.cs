using CrmBot.Bot;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Health;
using CrmBot.Bot.Import;
using CrmBot.Bot.Playground;

var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.UseDefaultAddress();
builder.AddBot();

var app = builder.Build();
if (ImportCommand.IsMeant(args))
    return await ImportCommand.RunAsync(args, app.Services, Console.Out, CancellationToken.None);
if (AuditCommand.IsMeant(args))
    return await AuditCommand.RunAsync(args, app.Services, Console.Out, CancellationToken.None);
app.MapMessages();
app.MapHealth();
await app.PrepareAsync();
await app.RunAsync();
return 0;

public sealed partial class Program;
