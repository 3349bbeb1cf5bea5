using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>What the status display says for states and causes: capitals, at most <see cref="StatusPage.Letters"/> of them.</summary>
public static class CauseText
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
            default:
                return "";
        }
    }

    /// <summary>A diagnosis.</summary>
    /// <param name="code">The diagnosis; none gives nothing.</param>
    public static string Of(DiagnosisCode code)
    {
        switch (code)
        {
            case DiagnosisCode.PlatingCcdExceeded:
                return "PLATING TOO FAST";
            case DiagnosisCode.StrippingCcdExceeded:
                return "STRIPPING TOO FAST";
            case DiagnosisCode.CriticalStackPressure:
                return "PRESSURE CRITICAL";
            case DiagnosisCode.PressureWallExceeded:
                return "PRESSURE TOO HIGH";
            case DiagnosisCode.OverVoltage:
                return "VOLTAGE TOO HIGH";
            case DiagnosisCode.UnderVoltage:
                return "VOLTAGE TOO LOW";
            case DiagnosisCode.OverTemperature:
                return "TOO HOT";
            case DiagnosisCode.UnderTemperature:
                return "TOO COLD";
            case DiagnosisCode.VoidsSuspected:
                return "VOIDS SUSPECTED";
            case DiagnosisCode.ContactLoss:
                return "CONTACT LOST";
            case DiagnosisCode.VoltageDisagreement:
                return "VOLTAGES DISAGREE";
            case DiagnosisCode.TemperatureSpread:
                return "TEMPERATURES DIFFER";
            case DiagnosisCode.StaleVoltage:
                return "NO VOLTAGE";
            case DiagnosisCode.StaleRedundantVoltage:
                return "NO SECOND VOLTAGE";
            case DiagnosisCode.StaleCurrent:
                return "NO CURRENT";
            case DiagnosisCode.StalePressure:
                return "NO PRESSURE";
            case DiagnosisCode.StaleTemperature:
                return "NO TEMPERATURE";
            case DiagnosisCode.ImplausibleReading:
                return "ABSURD READING";
            case DiagnosisCode.HardwareOverCurrent:
                return "HARDWARE TRIP";
            case DiagnosisCode.ContactorFault:
                return "CONTACTOR FAULT";
            case DiagnosisCode.MemoryFault:
                return "MEMORY FAULT";
            case DiagnosisCode.FirmwareFault:
                return "FIRMWARE RESTARTED";
            default:
                return "";
        }
    }
}
