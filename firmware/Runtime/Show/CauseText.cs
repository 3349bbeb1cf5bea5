using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>What the display says of a diagnosis: capitals, at most 21 of them.</summary>
public static class CauseText
{
    /// <summary>The text.</summary>
    /// <param name="code">The diagnosis.</param>
    /// <returns>Empty without one.</returns>
    public static string Of(DiagnosisCode code)
    {
        switch (code)
        {
            case DiagnosisCode.ConfigurationLost:
                return "CHIP SETUP LOST";
            case DiagnosisCode.PlatingCcdExceeded:
                return "PLATING TOO FAST";
            case DiagnosisCode.StrippingCcdExceeded:
                return "STRIPPING TOO FAST";
            case DiagnosisCode.HardwareOverCurrent:
                return "HARDWARE TRIP";
            case DiagnosisCode.HardwareVoltageTrip:
                return "HARDWARE VOLTAGE";
            case DiagnosisCode.UnexplainedTrip:
                return "HARDWARE OPENED";
            case DiagnosisCode.CriticalStackPressure:
                return "PRESSURE CRITICAL";
            case DiagnosisCode.PressureWallExceeded:
                return "PRESSURE TOO HIGH";
            case DiagnosisCode.OverTemperature:
                return "TOO HOT";
            case DiagnosisCode.UnderTemperature:
                return "TOO COLD";
            case DiagnosisCode.OverVoltage:
                return "VOLTAGE TOO HIGH";
            case DiagnosisCode.UnderVoltage:
                return "VOLTAGE TOO LOW";
            case DiagnosisCode.ContactLoss:
                return "CONTACT LOST";
            case DiagnosisCode.ResistanceRunaway:
                return "RESISTANCE RUNS AWAY";
            case DiagnosisCode.HardShort:
                return "CELL SHORTED";
            case DiagnosisCode.ChargeBeyondCapacity:
                return "TOO MUCH CHARGE";
            case DiagnosisCode.VoidsSuspected:
                return "VOIDS SUSPECTED";
            case DiagnosisCode.ResistanceRise:
                return "RESISTANCE RISES";
            case DiagnosisCode.SoftShort:
                return "SHORT SUSPECTED";
            case DiagnosisCode.StalePressure:
                return "NO PRESSURE";
            case DiagnosisCode.StaleCurrent:
                return "NO CURRENT";
            case DiagnosisCode.StaleVoltage:
                return "NO VOLTAGE";
            case DiagnosisCode.StaleRedundantVoltage:
                return "NO SECOND VOLTAGE";
            case DiagnosisCode.StaleTemperature:
                return "NO TEMPERATURE";
            case DiagnosisCode.EyeBlind:
                return "NO IMPEDANCE";
            case DiagnosisCode.EyeWeak:
                return "VOIDS HARD TO SEE";
            case DiagnosisCode.ImplausibleReading:
                return "ABSURD READING";
            case DiagnosisCode.MissedReadings:
                return "READINGS MISSED";
            case DiagnosisCode.VoltageDisagreement:
                return "VOLTAGES DISAGREE";
            case DiagnosisCode.TemperatureSpread:
                return "TEMPERATURES DIFFER";
            case DiagnosisCode.UnansweredStep:
                return "CURRENT NOT ANSWERED";
            case DiagnosisCode.UnexplainedVoltage:
                return "VOLTAGE JUMPED";
            case DiagnosisCode.PressureJump:
                return "PRESSURE JUMPED";
            case DiagnosisCode.PressureUnanswered:
                return "PRESSURE UNANSWERED";
            case DiagnosisCode.StuckTemperature:
                return "TEMPERATURE STUCK";
            case DiagnosisCode.HeartbeatLapse:
                return "HEARTBEAT LAPSED";
            case DiagnosisCode.UncommandedOpening:
                return "CONTACTOR FELL OPEN";
            case DiagnosisCode.ContactorWelded:
                return "CONTACTOR WELDED";
            case DiagnosisCode.ContactorFault:
                return "CONTACTOR FAULT";
            case DiagnosisCode.ComparatorUnproven:
                return "COMPARATOR DEAD";
            case DiagnosisCode.HeartbeatUnproven:
                return "MONOSTABLE DEAD";
            case DiagnosisCode.CycleOverrun:
                return "CYCLES TOO LATE";
            case DiagnosisCode.MissedCycle:
                return "CYCLE MISSED";
            case DiagnosisCode.MemoryFault:
                return "MEMORY FAULT";
            case DiagnosisCode.CalibrationCorrupt:
                return "CALIBRATION LOST";
            case DiagnosisCode.FirmwareFault:
                return "FIRMWARE RESTARTED";
            case DiagnosisCode.LostWhileClosed:
                return "LOST WHILE CLOSED";
            case DiagnosisCode.LatchCorrupt:
                return "TRIP LATCH UNREADABLE";
            default:
                return "";
        }
    }
}
