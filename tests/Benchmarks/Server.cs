using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CrmBot.Benchmarks;

/// <summary>A server in a process of its own, so that its CPU and memory are its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private Server(Process process, Uri address, string folder)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
    }

    // The bot's own release build, as it is deployed: the copy beside this program is not compiled ahead of time.
    private static string BotProgram => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "Bot", "bin", "Release", "net10.0", "Bot.dll"));

    public Uri Address { get; }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1048576.0;
        }
    }

    public static Task<Server> FloorAsync() => StartAsync([Path.Combine(AppContext.BaseDirectory, "Benchmarks.dll"), "floor"], Directory.CreateTempSubdirectory("crmbot-floor").FullName);

    public static Task<Server> BotAsync(string? folder = null) =>
        StartAsync([BotProgram], folder ?? Directory.CreateTempSubdirectory("crmbot-bench").FullName);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    private static async Task<Server> StartAsync(string[] arguments, string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Playground__Enabled"] = "false";
        start.Environment["Demo__Enabled"] = "false";
        start.Environment["Bot__AllowedTenants"] = Load.Tenant;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Load.UntilLiveAsync(address);
        return new Server(process, address, folder);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
