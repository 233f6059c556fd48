namespace holdpoint {
}
