using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>What the status display says for states: capitals, at most <see cref="StatusPage.Letters"/> of them.</summary>
public static class StateText
{
    /// <summary>A protection state.</summary>
    /// <param name="state">The state.</param>
    public static string Of(ProtectionState state)
    {
        switch (state)
        {
            case ProtectionState.SelfTest:
                return "SELF-TEST";
            case ProtectionState.Standby:
                return "STANDBY";
            case ProtectionState.Armed:
                return "ARMED";
            case ProtectionState.Operating:
                return "OPERATING";
            case ProtectionState.Derated:
                return "DERATED";
            case ProtectionState.Tripped:
                return "TRIPPED";
            case ProtectionState.Proving:
                return "PROVING";
            case ProtectionState.NoProfile:
                return "NO PROFILE";
            default:
                return "";
        }
    }
}
