using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Live.Words;

/// <summary>The diagnoses, for a person.</summary>
public static class CauseWords
{
    private static readonly Dictionary<DiagnosisCode, Told> s_words = new()
    {
        [DiagnosisCode.PlatingCcdExceeded] = new(
            "Plated too fast",
            "The plating current was above the critical current density of this cell at its temperature: dendrites grow.",
            "Lower the charging current, or warm the cell. Look for a short before it is charged again."
        ),
        [DiagnosisCode.StrippingCcdExceeded] = new(
            "Stripped too fast",
            "The stripping current was above the critical current density of this cell.",
            "Lower the discharging current, or warm the cell."
        ),
        [DiagnosisCode.CriticalStackPressure] = new(
            "Too little pressure",
            "At this stripping current the stack pressure no longer closes the voids that form.",
            "Tighten the press, or strip more slowly. Plate slowly at full pressure to heal the contact."
        ),
        [DiagnosisCode.PressureWallExceeded] = new(
            "Too much pressure",
            "The stack pressure was above what presses lithium into the electrolyte.",
            "Loosen the press. Look for a short before the cell is charged again."
        ),
        [DiagnosisCode.OverVoltage] = new(
            "Voltage too high",
            "The cell was charged beyond its window.",
            "Lower the cycler's upper cut-off."
        ),
        [DiagnosisCode.UnderVoltage] = new(
            "Voltage too low",
            "The cell was discharged beyond its window.",
            "Raise the cycler's lower cut-off."
        ),
        [DiagnosisCode.OverTemperature] = new(
            "Too hot",
            "Plate or wall was hotter than the cell may be.",
            "Let it cool; look at chamber and heater."
        ),
        [DiagnosisCode.UnderTemperature] = new(
            "Too cold",
            "Plate or wall was colder than the cell may be.",
            "Warm it; look at the chamber."
        ),
        [DiagnosisCode.ResistanceRise] = new(
            "Resistance rises",
            "What a step of the current meets has risen by more than its scatter, faster and faster: contact may be being lost.",
            "Raise the pressure or strip more slowly."
        ),
        [DiagnosisCode.ResistanceRunaway] = new(
            "Resistance runs away",
            "What a step of the current meets has risen so far and so fast that the lithium is likely leaving the electrolyte.",
            "Raise the pressure and plate slowly. If the resistance stays, the interface has aged and not lost contact."
        ),
        [DiagnosisCode.VoidsSuspected] = new(
            "Voids suspected",
            "The impedance says that the lithium interface is losing contact: voids, or too little pressure. The log names which.",
            "Raise the pressure or strip more slowly. Less current is allowed until contact is back."
        ),
        [DiagnosisCode.ContactLoss] = new(
            "Contact lost",
            "The lithium interface had less contact left than the current wants: what was left would have carried too much.",
            "Raise the pressure, let the cell rest, then plate slowly. It may be armed again when contact is back."
        ),
        [DiagnosisCode.EyeWeak] = new(
            "Voids hard to see",
            "In this cell, or with these wires, lost contact would not be seen in time by its impedance.",
            "Nothing is wrong with the cell. Less current is allowed; shorter wires or other tones may help."
        ),
        [DiagnosisCode.EyeBlind] = new(
            "No impedance",
            "The impedance channel has told nothing that could be used for ten minutes: lost contact would not be seen.",
            "Look at its chip, its wires and the reference resistor. Less current is allowed until it sees again."
        ),
        [DiagnosisCode.HardShort] = new(
            "Cell shorted",
            "The cell has lost most of its resistance: a dendrite has crossed it.",
            "Do not charge it again. Take it out."
        ),
        [DiagnosisCode.SoftShort] = new(
            "Short suspected",
            "The cell is losing resistance: a dendrite may be crossing it.",
            "Stop charging, let it rest, and see whether its voltage holds."
        ),
        [DiagnosisCode.ChargeBeyondCapacity] = new(
            "Too much charge one way",
            "More charge has passed than the cell holds: it goes somewhere else.",
            "Look for a short or a side reaction, and at the areal capacity in the profile."
        ),
        [DiagnosisCode.VoltageDisagreement] = new(
            "Voltages disagree",
            "The two measurements of the cell voltage differ: one of them is wrong.",
            "Look at sense leads, dividers and buffers, then calibrate."
        ),
        [DiagnosisCode.TemperatureSpread] = new(
            "Temperatures disagree",
            "Plate and wall differ by more than they can.",
            "Look at both thermometers and how they are attached."
        ),
        [DiagnosisCode.StuckTemperature] = new(
            "A thermometer stands still",
            "One temperature stays the same while the other moves.",
            "Look at the thermometer that does not move."
        ),
        [DiagnosisCode.StaleVoltage] = new(
            "No voltage",
            "The cell voltage is no longer measured.",
            "Look at the current monitor, its supply and bus."
        ),
        [DiagnosisCode.StaleRedundantVoltage] = new("No second voltage", "The second converter is silent.", "Look at its supply and bus."),
        [DiagnosisCode.StaleCurrent] = new(
            "No current reading",
            "The current is no longer measured.",
            "Look at the current monitor, its supply and bus."
        ),
        [DiagnosisCode.StalePressure] = new(
            "No pressure",
            "The load cell is no longer read.",
            "Look at the bridge converter, its supply and the cable."
        ),
        [DiagnosisCode.StaleTemperature] = new("No temperature", "A thermometer is silent.", "Look at its cable and address."),
        [DiagnosisCode.MissedReadings] = new(
            "Readings are missed",
            "A channel misses readings now and then: a contact or the bus is going bad.",
            "Look at connectors and pull-ups while the cell rests."
        ),
        [DiagnosisCode.ImplausibleReading] = new(
            "Absurd reading",
            "A channel reports what no cell and fixture can have.",
            "Look for an open bridge, an open shunt or a polarity."
        ),
        [DiagnosisCode.UnansweredStep] = new(
            "Current not answered",
            "The current is said to have changed, and the voltage did not move.",
            "Look at the shunt and its leads: the current reading may be wrong."
        ),
        [DiagnosisCode.UnexplainedVoltage] = new(
            "Voltage jumped",
            "The voltage jumped while the current stayed: a short, or a current that is no longer seen.",
            "Let the cell rest and see whether its voltage holds; look at the shunt."
        ),
        [DiagnosisCode.PressureJump] = new(
            "Pressure jumped",
            "The stack pressure jumped: the press slipped, or its reading did.",
            "Look at the press before anything else, then at the load cell's cable."
        ),
        [DiagnosisCode.PressureUnanswered] = new(
            "Pressure does not answer",
            "The stack pressure followed the charge, and no longer does: the load cell does not feel the stack, or voids take the room of lithium.",
            "Press by hand and watch the reading; if it follows, look for lost contact."
        ),
        [DiagnosisCode.HardwareOverCurrent] = new(
            "Hardware opened for current",
            "The comparator saw a current beyond the critical one and opened by itself, in milliseconds.",
            "Look at the cycler's limits and for a short."
        ),
        [DiagnosisCode.HardwareVoltageTrip] = new(
            "Hardware opened for voltage",
            "The comparator saw a voltage far beyond the window and opened by itself.",
            "Look for a short, a lost sense lead, and the cycler's cut-offs."
        ),
        [DiagnosisCode.UnexplainedTrip] = new(
            "Hardware opened for no reason",
            "The latch holds the contactor open, and the monitor tells neither current nor voltage.",
            "Look at alert wire, latch and current monitor."
        ),
        [DiagnosisCode.ContactorFault] = new(
            "Contactor fault",
            "The contactor is not where it was told to be.",
            "Look at coil, contacts and feedback."
        ),
        [DiagnosisCode.ContactorWelded] = new(
            "Contacts welded",
            "Current flows although the contactor is told to be open.",
            "Stop the cycler and disconnect the cell by hand. Change the contactor."
        ),
        [DiagnosisCode.UncommandedOpening] = new(
            "Contacts fell open",
            "They opened although they were told to be closed.",
            "Look at coil supply, enable gate and contactor."
        ),
        [DiagnosisCode.HeartbeatLapse] = new(
            "Heartbeat lapsed",
            "The program was away for so long that the hardware opened the contactor.",
            "Reset it; if it comes again, report it with the log."
        ),
        [DiagnosisCode.ComparatorUnproven] = new(
            "Comparator is dead",
            "Made to trip, the comparator did not open the contactor: the hardware would not protect the cell.",
            "Look at alert pin, wire and latch, and at how long the contactor takes to open."
        ),
        [DiagnosisCode.HeartbeatUnproven] = new(
            "Monostable is dead",
            "Without heartbeats the contactor stayed closed: a hung program would not open it.",
            "Look at the monostable, and at how long the contactor takes to open."
        ),
        [DiagnosisCode.CycleOverrun] = new(
            "Cycles too late",
            "One control cycle after the other came too late to protect the cell in time.",
            "Choose a longer cycle in the profile, or a faster board."
        ),
        [DiagnosisCode.MissedCycle] = new("A cycle was missed", "A control cycle came too late.", "Once is nothing; often is a slow bus."),
        [DiagnosisCode.MemoryFault] = new(
            "Memory fault",
            "The memory for log and latch does not answer; the cell goes on at half the current.",
            "Look at the FRAM when this run is over."
        ),
        [DiagnosisCode.FirmwareFault] = new(
            "Program failed",
            "The board's program failed and was restarted.",
            "Please report it, with ssbms board PORT identify and log."
        ),
        [DiagnosisCode.ConfigurationLost] = new(
            "A chip lost its setup",
            "A chip no longer holds what was written to it: what it measures means nothing.",
            "Look at that chip's supply; a brown-out does this."
        ),
        [DiagnosisCode.LostWhileClosed] = new(
            "Lost while closed",
            "Power or program was lost while the cell was connected.",
            "Look at the supply, see that the cell is well, then turn the key."
        ),
        [DiagnosisCode.LatchCorrupt] = new(
            "Latch unreadable",
            "The memory of a trip cannot be read: there may have been one.",
            "See that the cell is well, then turn the key."
        ),
        [DiagnosisCode.CalibrationCorrupt] = new("Calibration unreadable", "The stored calibration cannot be read.", "Calibrate again."),
    };

    /// <summary>The words.</summary>
    /// <param name="code">The diagnosis.</param>
    /// <returns>Its own words; its name where it has none, as one that only a newer board knows.</returns>
    public static Told Of(DiagnosisCode code)
    {
        return s_words.TryGetValue(code, out Told? told) ? told : new Told(DiagnosisNames.Of(code), "", "");
    }
}
