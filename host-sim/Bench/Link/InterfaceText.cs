using System.Globalization;
using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Bench.Link;

/// <summary>What takes contact, in words.</summary>
public static class InterfaceText
{
    /// <summary>The cause, what comes next to it, and what is left.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="next">What comes next to it.</param>
    /// <param name="contact">Share of the lithium interface that is in contact at least, 0 to 1.</param>
    public static string Of(InterfaceCause cause, InterfaceCause next, double contact)
    {
        string runnerUp = next == InterfaceCause.None ? "" : $" (next {DiagnosisNames.Of(next)})";
        return string.Create(CultureInfo.InvariantCulture, $"{DiagnosisNames.Of(cause)}{runnerUp}, contact at least {contact:0.00}");
    }

    /// <summary>The same with what to do.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="next">What comes next to it.</param>
    /// <param name="contact">Share of the lithium interface that is in contact at least, 0 to 1.</param>
    public static string WithAdvice(InterfaceCause cause, InterfaceCause next, double contact)
    {
        return $"{Of(cause, next, contact)}: {InterfaceAdvice.Of(cause)}";
    }
}
