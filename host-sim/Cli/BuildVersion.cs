using System.Reflection;

namespace SSBms.Cli;

/// <summary>Which ssbms this is.</summary>
internal static class BuildVersion
{
    /// <summary>Version and, where it was built from a repository, the commit: "1.0.0+42fd18f…". The build sets it; no clock is asked.</summary>
    public static string Text { get; } =
        typeof(BuildVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
