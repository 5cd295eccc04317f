using System.Diagnostics;

namespace CrmBot.Support.Playground;

/// <summary>Ends a process as Ctrl+C or a service manager would; .NET itself can only kill.</summary>
public static class Signal
{
    public static void Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
            return;
        }
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
