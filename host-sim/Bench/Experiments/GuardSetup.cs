using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Bench.Experiments;

/// <summary>A guard as a case has it.</summary>
/// <param name="Settings">What it guards by.</param>
/// <param name="Board">Its board, whose monostable holds for the control cycle of these settings.</param>
/// <param name="BeyondBoard">What of the settings this board cannot measure or hold; null when it can guard the cell.</param>
internal sealed record GuardSetup(Settings Settings, BoardConfiguration Board, SettingFault? BeyondBoard);
