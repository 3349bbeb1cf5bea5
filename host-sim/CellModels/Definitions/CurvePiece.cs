namespace SSBms.CellModels.Definitions;

/// <summary>
/// A piece of an open-circuit curve, between two of its points: there the voltage is straight over the filling, and near empty and full a
/// wall is added to it, <c>Wall · (WallWidth / distance − 1)</c> of the distance to that end.
/// </summary>
/// <param name="Origin">Voltage of the straight line at no filling, V.</param>
/// <param name="Slope">V per filling; not positive.</param>
/// <param name="Wall">Height of the wall, V: positive near empty, negative near full, 0 in between.</param>
/// <param name="From">Filling at which it begins.</param>
/// <param name="To">Filling at which it ends.</param>
public readonly record struct CurvePiece(double Origin, double Slope, double Wall, double From, double To);
