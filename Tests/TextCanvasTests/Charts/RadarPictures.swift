import TextCanvas

/// Stars that were looked at and found good.
enum RadarPictures {
  static func sample(_ style: ChartStyle) -> String {
    switch style {
    case .braille:
      """


                     Data
                    ⡀⠠ ⠄⠠ ⡀
                 ⠠⠈ ⣀⡠⠔⣢   ⠈⠠
        People ⢀⡨⠔⠒⡉⡀⠄⠂⡁⠵⡀   ⠈⢀ Training
              ⠐ ⠱⡢⠁ ⠈    ⠹⡄  ⠂ ⠐
              ⡈  ⠈⢎⠅ ⠄ ⠁ ⠄⠸⡅   ⠈⡀
              ⠄   ⠐⠱⡁⢄ ⠁ ⠄ ⢷    ⠄
              ⠐  ⡀ ⠡⠘⢄⢂⠁  ⣠⡝⠄⡀ ⠐
        Govern ⠁⡀    ⠘⢢⢂⠵⠋    ⡀⠁ Deploy
                 ⠂⡀    ⠃    ⡀⠂
                   ⠈⠐ ⠄ ⠄⠐⠈
                    Monitor

      """
    case .block:
      """


                     Data
                     · ··
                 ·· ▗▄▞▚  ···
               ·▗▄▞▀▘○○○▚▖   ··
        People ▝▙○○○○  · ▝▖  ·  Training
              ·  ▚▖○ · · ·▝▖   ·
              ·   ▝▄○○ · · ▚    ·
              ·  · ·▚▖○·  ▄▀○· ·
        Govern ··    ▝▄○▄▀    ·· Deploy
                 ··    ▀    ··
                   ·· · ···
                    Monitor

      """
    case .ascii:
      """


                     Data
                     . . .
                 . .. **  .. .
               .. **** o*     ..
        People *** o . . **  .  Training
              . ** . . . . *    .
              .   **   .   *.   .
              .    .*o . . *o   .
        Govern . .  .**oo** o. . Deploy
               ..      **     ..
                 . ..     .. .
                     . . .
                    Monitor
      """
    }
  }
}
