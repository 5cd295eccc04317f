using CrmBot.Bot;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Health;
using CrmBot.Bot.Playground;

var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.UseDefaultAddress();
builder.AddBot();

var app = builder.Build();
app.MapMessages();
app.MapHealth();
await app.PrepareAsync();
await app.RunAsync();

public sealed partial class Program;
