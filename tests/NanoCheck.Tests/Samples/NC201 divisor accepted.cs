namespace SSBms.Control
{
    public static class Scalar
    {
        public static double Ratio(double numerator, double denominator, double otherwise)
        {
            return denominator == 0.0 ? otherwise : numerator / denominator;
        }
    }
}

namespace SSBms.Sample
{
    using SSBms.Control;

    public static class Share
    {
        public static double Of(double part, double whole)
        {
            return Scalar.Ratio(part, whole, 0.0);
        }

        public static double Rest(double part)
        {
            return part % 360.0;
        }
    }
}
